package org.fugong.service.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stories are one, because a text of one is a copy of a text of the other? Texts are compared where their fingerprints
 * meet, and not where their stories are known to be one.
 */
final class StoryGroups {
  /** So many common prints of 24, and two texts share more than set phrases. */
  private static final int MANY_PRINTS = 4;

  /** From a story to another that it is one with; the last of a chain stands for all. */
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<ToldText>> byPrint = new HashMap<>();
  private final Set<String> unlikeStories = new LinkedHashSet<>();

  /** Adds a text that is known to tell its story, without comparing it. */
  void addKnown(ToldText text) {
    text.fingerprint().forEach(print -> byPrint.computeIfAbsent(print, any -> new ArrayList<>()).add(text));
  }

  /** Adds a text and makes its story one with those of its copies. */
  void add(ToldText text) {
    Map<ToldText, Integer> likely = new LinkedHashMap<>();
    for (String print : text.fingerprint()) {
      byPrint.getOrDefault(print, List.of()).forEach(other -> likely.merge(other, 1, Integer::sum));
    }
    likely.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(other -> compare(text, other.getKey(), other.getValue()));
    addKnown(text);
  }

  private void compare(ToldText text, ToldText other, int prints) {
    String story = find(text.story());
    String otherStory = find(other.story());
    if (story.equals(otherStory)) {
      return;
    }
    if (text.text().tellsSameAs(other.text())) {
      parents.put(story, otherStory);
    } else if (prints >= MANY_PRINTS) {
      unlikeStories.add(other.story());
    }
  }

  /** The story that stands for all that are one with this. */
  String find(String story) {
    String last = story;
    for (String next = parents.get(last); next != null; next = parents.get(last)) {
      last = next;
    }
    return last;
  }

  /** Stories that have a text much like one that was added, but no copy of it; others of their texts may be. */
  Set<String> unlikeStories() {
    return Set.copyOf(unlikeStories);
  }

  /** Texts in groups of those that are copies of one another, by steps; in their order. */
  static List<List<ToldText>> split(Collection<ToldText> texts) {
    List<List<ToldText>> groups = new ArrayList<>();
    for (ToldText text : texts) {
      List<ToldText> own = new ArrayList<>(List.of(text));
      for (List<ToldText> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> other.text().tellsSameAs(text.text()))) {
          groups.remove(group);
          own.addAll(group);
        }
      }
      groups.add(own);
    }
    return groups;
  }
}
