package org.fugong.extraction.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words that tell what a date is; loaded from {@code date-cues.tsv} beside this class, which explains the kinds. */
final class DateCues {
  private static final String RESOURCE = "date-cues.tsv";

  private final Map<String, List<String>> words;

  private DateCues(Map<String, List<String>> words) {
    this.words = words;
  }

  static DateCues load() {
    try (InputStream in = DateCues.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + RESOURCE + " is missing");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + RESOURCE + " can't be read", e);
    }
  }

  private static DateCues parse(List<String> lines) {
    Map<String, List<String>> words = new HashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", -1);
        Comparator<String> longestFirst = Comparator.comparing(String::length).reversed();
        words.put(cells[0], Stream.of(cells[1].split(" ")).sorted(longestFirst).toList());
      }
    }
    return new DateCues(words);
  }

  private List<String> of(String kind) {
    List<String> found = words.get(kind);
    if (found == null) {
      throw new IllegalStateException("bundled resource " + RESOURCE + ": kind [" + kind + "] is missing");
    }
    return found;
  }

  /** Whether a word of this kind starts at the offset. */
  boolean startsAt(String kind, String text, int offset) {
    return of(kind).stream().anyMatch(word -> text.startsWith(word, offset));
  }

  /** Whether a word of this kind ends right before the offset. */
  boolean endsAt(String kind, String text, int offset) {
    return of(kind).stream().anyMatch(word -> text.startsWith(word, offset - word.length()));
  }

  /** Whether a word of this kind stands in [start, end). */
  boolean standsIn(String kind, String text, int start, int end) {
    String span = text.substring(start, end);
    return of(kind).stream().anyMatch(span::contains);
  }
}
