package org.fugong.service.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files beside the classes of this package: a line a record, {@code #} starts a comment. */
final class SearchData {
  private SearchData() {}

  /**
   * The records of a bundled file.
   *
   * @throws IllegalStateException where the file is missing
   */
  static List<String> lines(String resource) {
    try (InputStream in = SearchData.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + resource + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + resource + " can't be read", e);
    }
  }
}
