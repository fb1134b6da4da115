package org.fugong.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The data folder of a local server: store (the indices), config, logs, temp, the server's process id and our lock. All that the
 * server writes lies here. Config is written anew at each start, but for folders of plugins, which are the user's.
 */
record ServerFolder(Path root) {
  private static final long LEAST_FREE_SPACE = 512L << 20;
  private static final long ALMOST_NONE = 16L << 20;

  Path store() {
    return root.resolve("store");
  }

  Path config() {
    return root.resolve("config");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path temp() {
    return root.resolve("temp");
  }

  Path lock() {
    return root.resolve("launcher.lock");
  }

  Path serverPid() {
    return temp().resolve("server.pid");
  }

  /** What the server and its start script print; written anew at each start. */
  Path console() {
    return logs().resolve("console.log");
  }

  /** Makes the folder itself. */
  void create() {
    try {
      Files.createDirectories(root);
      if (!Files.isWritable(root)) {
        throw new AccessDeniedException(root.toString());
      }
    } catch (IOException e) {
      throw new ElasticsearchStartException("data folder " + root + " can't be written: " + reason(e), e);
    }
  }

  /** Makes what lies in the folder, for a server on this port, owned by that user. An earlier start's temporary files go. */
  void prepare(int port, ServerUser user) {
    requireFreeSpace();
    try {
      deleteBelow(temp());
      for (Path folder : new Path[] {store(), config(), logs(), temp()}) {
        Files.createDirectories(folder);
      }
      writeConfiguration(port);
      for (Path folder : new Path[] {store(), config(), logs(), temp()}) {
        giveTo(user, folder);
      }
    } catch (IOException e) {
      throw new ElasticsearchStartException("data folder " + root + " can't be written: " + reason(e), e);
    }
  }

  private void requireFreeSpace() {
    long free = freeSpace();
    if (free < LEAST_FREE_SPACE) {
      throw new ElasticsearchStartException(
          "disk full: %d MB free for %s, Elasticsearch needs %d MB or more".formatted(free >> 20, root, LEAST_FREE_SPACE >> 20));
    }
  }

  /** Whether so little space is left that a server's failure is likely due to that. */
  boolean isFull() {
    return freeSpace() < ALMOST_NONE;
  }

  private long freeSpace() {
    try {
      return Files.getFileStore(root).getUsableSpace();
    } catch (IOException e) {
      throw new ElasticsearchStartException("free space of " + root + " can't be read: " + reason(e), e);
    }
  }

  private void writeConfiguration(int port) throws IOException {
    Map<String, String> values = Map.of("store", store().toString(), "logs", logs().toString(), "temp", temp().toString(),
        "root", root.toString(), "port", Integer.toString(port));
    for (String name : new String[] {"elasticsearch.yml", "jvm.options", "log4j2.properties"}) {
      Files.writeString(config().resolve(name), fill(template(name), values));
    }
  }

  /** Puts values for {@code @name@}. */
  static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("@" + value.getKey() + "@", value.getValue());
    }
    return filled;
  }

  static String template(String name) {
    try (InputStream input = ServerFolder.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(input, "resource " + name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("resource " + name + " can't be read", e);
    }
  }

  private static void giveTo(ServerUser user, Path folder) throws IOException {
    if (!user.isOther()) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
        own(path);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        own(path);
        return FileVisitResult.CONTINUE;
      }

      private void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", user.uid(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", user.gid(), LinkOption.NOFOLLOW_LINKS);
      }
    });
  }

  private static void deleteBelow(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** What an exception says, in words for a person. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is no folder";
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    return message.contains("No space left") ? "disk full" : message + " (" + e.getClass().getSimpleName() + ")";
  }
}
