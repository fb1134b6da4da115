package org.fugong.extraction.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that tell what a division's name is in a text; loaded from {@code place-cues.tsv} beside this class. */
final class PlaceCues {
  private static final String RESOURCE = "place-cues.tsv";

  private final Map<String, List<String>> words;
  /** The words of a kind by their first and by their last character. */
  private final Map<String, Map<Character, List<String>>> byFirst = new HashMap<>();
  private final Map<String, Map<Character, List<String>>> byLast = new HashMap<>();
  private final Set<String> ordinary;

  private PlaceCues(Map<String, List<String>> words) {
    this.words = words;
    this.ordinary = new HashSet<>(of("ordinary"));
    words.forEach((kind, all) -> {
      byFirst.put(kind, all.stream().collect(Collectors.groupingBy(word -> word.charAt(0))));
      byLast.put(kind, all.stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1))));
    });
  }

  static PlaceCues load() {
    try (InputStream in = PlaceCues.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + RESOURCE + " is missing");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + RESOURCE + " can't be read", e);
    }
  }

  private static PlaceCues parse(List<String> lines) {
    Map<String, List<String>> words = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 2) {
        throw new IllegalStateException(RESOURCE + " line " + (i + 1) + ": got " + cells.length + " columns, expected 2");
      }
      words.computeIfAbsent(cells[0], kind -> new ArrayList<>()).addAll(List.of(cells[1].split(" ")));
    }
    return new PlaceCues(words);
  }

  List<String> of(String kind) {
    List<String> found = words.get(kind);
    if (found == null) {
      throw new IllegalStateException("bundled resource " + RESOURCE + ": kind [" + kind + "] is missing");
    }
    return found;
  }

  /** Whether a short name is an ordinary word too. */
  boolean isOrdinary(String name) {
    return ordinary.contains(name);
  }

  /** Whether a word of the kind stands at the offset. */
  boolean startsAt(String kind, String text, int offset) {
    return offset < text.length() && startsAt(bucket(byFirst, kind, text.charAt(offset)), text, offset);
  }

  private static boolean startsAt(List<String> words, String text, int offset) {
    for (String word : words) {
      if (text.startsWith(word, offset)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the kind ends right before the offset. */
  boolean endsAt(String kind, String text, int offset) {
    if (offset <= 0) {
      return false;
    }
    for (String word : bucket(byLast, kind, text.charAt(offset - 1))) {
      if (text.startsWith(word, offset - word.length())) {
        return true;
      }
    }
    return false;
  }

  private List<String> bucket(Map<String, Map<Character, List<String>>> index, String kind, char c) {
    Map<Character, List<String>> words = index.get(kind);
    if (words == null) {
      throw new IllegalStateException("bundled resource " + RESOURCE + ": kind [" + kind + "] is missing");
    }
    return words.getOrDefault(c, List.of());
  }

  /** Whether a word of the kind stands anywhere in the text. */
  boolean standsIn(String kind, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (startsAt(kind, text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the kind begins within so many characters behind the offset, before any stop word. */
  boolean follows(String kind, String text, int offset, int within) {
    for (int at = offset; at < Math.min(text.length(), offset + within); at++) {
      if (startsAt(kind, text, at)) {
        return true;
      }
      if (text.charAt(at) <= ' ' || startsAt("stop", text, at)) {
        return false;
      }
    }
    return false;
  }
}
