package org.fugong.extraction.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables that lie beside the classes of this package. */
final class ResourceLines {
  private ResourceLines() {}

  /**
   * All lines of a bundled file, comments among them.
   *
   * @throws IllegalStateException where the file is missing
   */
  static List<String> all(String resource) {
    try (InputStream in = ResourceLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + resource + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + resource + " can't be read", e);
    }
  }

  /** The cells of each line that is neither blank nor a comment; all lines must have that many. */
  static List<String[]> read(String resource, int columns) {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = all(resource);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != columns) {
        throw new IllegalStateException(
            resource + " line " + (i + 1) + ": got " + cells.length + " columns, expected " + columns);
      }
      rows.add(cells);
    }
    return rows;
  }
}
