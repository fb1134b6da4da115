package org.fugong.service.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files with pages that a user's paths name, folders searched to any depth, in the order of the paths and of the names in
 * each folder. Hidden files and folders are left out; no file is listed twice.
 *
 * @param files the files with pages
 * @param passedOver files in folders that are no pages by their name; a README is nothing to tell of
 */
public record PageFiles(List<PageFile> files, List<Path> passedOver) {
  public PageFiles {
    files = List.copyOf(files);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Looks the paths up.
   *
   * @throws NoSuchFileException where one of them doesn't exist
   * @throws IOException where a folder can't be read
   */
  public static PageFiles find(List<Path> paths) throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    Walk walk = new Walk();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk.enter(path);
      } else {
        walk.add(PageFile.named(path));
      }
    }
    return new PageFiles(walk.files, walk.passedOver);
  }

  private static final class Walk {
    private final List<PageFile> files = new ArrayList<>();
    private final List<Path> passedOver = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /** A folder that a link leads back to is entered once. */
    void enter(Path folder) throws IOException {
      if (!seen.add(folder.toRealPath())) {
        return;
      }
      for (Path entry : entriesOf(folder)) {
        if (Files.isDirectory(entry)) {
          enter(entry);
        } else if (Files.isRegularFile(entry)) {
          PageFile file = PageFile.inFolder(entry).orElse(null);
          if (file != null) {
            add(file);
          } else if (!entry.getFileName().toString().startsWith("README")) {
            passedOver.add(entry);
          }
        }
      }
    }

    void add(PageFile file) throws IOException {
      if (seen.add(file.path().toRealPath())) {
        files.add(file);
      }
    }

    private static List<Path> entriesOf(Path folder) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries
            .filter(entry -> !entry.getFileName().toString().startsWith("."))
            .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
            .toList();
      }
    }
  }
}
