package org.fugong.extraction.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The data files beside this package's classes: lines in UTF-8, `#` begins a comment. A missing one fails at start, by name. */
final class BundledLines {
  private BundledLines() {}

  /** The lines of a file beside this class, without comments and empty lines. */
  static List<String> load(String name) {
    return load(BundledLines.class, name);
  }

  /** The lines of a file found from another class, of a library for example. */
  static List<String> load(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("bundled file '" + name + "' beside " + owner.getName() + ": got none, expected one");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled file '" + name + "' can't be read", e);
    }
  }

  /** The words of a file: all that is separated by spaces or line ends. */
  static Stream<String> words(String name) {
    return load(name).stream().flatMap(line -> Stream.of(line.strip().split("\\s+")));
  }
}
