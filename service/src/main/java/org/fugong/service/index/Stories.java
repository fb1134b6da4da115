package org.fugong.service.index;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which story does each article tell that is written? That of the articles that it is a copy of, in the index, in its batch, or
 * in a batch that another request is writing; else a new one. An article that is a copy of two stories' articles makes them one.
 *
 * <p>What holds: within one service, articles that were written tell one story when their requests are answered, also where
 * two requests wrote them at the same time: finding stories goes one batch at a time and knows what others are writing. Where
 * two services write into one index at the same moment, copies may stay two stories until a further copy, or one of
 * them again, comes in. So may they where a service dies between writing and joining.
 */
@Singleton
final class Stories {
  private final StoryDocuments documents;
  private final Set<StoryTurn> turns = new LinkedHashSet<>();

  Stories(StoryDocuments documents) {
    this.documents = documents;
  }

  /**
   * Finds the stories of a batch.
   *
   * @param standing what stands for each key now, and goes
   */
  synchronized StoryTurn begin(List<Replacement> replacements, Map<String, StandingDocuments.Found> standing)
      throws IOException {
    List<ToldText> fresh = replacements.stream()
        .flatMap(replacement -> replacement.documents().stream())
        .map(written -> ToldText.of(written.article()))
        .toList();
    Set<String> going = new HashSet<>();
    standing.values().forEach(found -> going.addAll(found.articles()));
    List<ToldText> known = new ArrayList<>();
    turns.forEach(turn -> known.addAll(turn.texts()));
    StoryGroups groups = group(fresh, known, going);

    Map<String, String> chosen = choose(groups, fresh, known);
    List<StoryTurn.Join> joins = joins(known, groups, chosen);
    List<ToldText> told = fresh.stream().map(text -> text.withStory(chosen.get(groups.find(text.story())))).toList();
    StoryTurn turn = new StoryTurn(this, tell(replacements, told), standing, told);
    turns.add(turn);
    turns.forEach(each -> joins.forEach(each::join));
    return turn;
  }

  /** Groups the fresh texts with those known already, to which it adds what the index has. */
  private StoryGroups group(List<ToldText> fresh, List<ToldText> known, Collection<String> going) throws IOException {
    List<String> prints = fresh.stream().flatMap(text -> text.fingerprint().stream()).distinct().toList();
    if (prints.isEmpty()) {
      return new StoryGroups();
    }
    known.addAll(documents.findLikely(prints, going));
    StoryGroups groups = group(fresh, known);
    if (groups.unlikeStories().isEmpty()) {
      return groups;
    }
    known.addAll(documents.findAmong(groups.unlikeStories(), prints, going));
    return group(fresh, known);
  }

  private static StoryGroups group(List<ToldText> fresh, List<ToldText> known) {
    StoryGroups groups = new StoryGroups();
    known.forEach(groups::addKnown);
    fresh.forEach(groups::add);
    return groups;
  }

  /** The id that each group goes by: of the stories that are told already the one with most articles, else that of its first text. */
  private Map<String, String> choose(StoryGroups groups, List<ToldText> fresh, List<ToldText> known) throws IOException {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    for (ToldText text : known) {
      told.computeIfAbsent(groups.find(text.story()), any -> new TreeSet<>()).add(text.story());
    }
    Map<String, String> chosen = new HashMap<>();
    for (Map.Entry<String, Set<String>> group : told.entrySet()) {
      chosen.put(group.getKey(), largest(group.getValue()));
    }
    fresh.forEach(text -> chosen.putIfAbsent(groups.find(text.story()), text.story()));
    return chosen;
  }

  private String largest(Set<String> stories) throws IOException {
    String largest = stories.iterator().next();
    if (stories.size() > 1) {
      long most = -1;
      for (String story : stories) {
        long count = documents.count(story);
        largest = count > most ? story : largest;
        most = Math.max(most, count);
      }
    }
    return largest;
  }

  private static List<StoryTurn.Join> joins(List<ToldText> known, StoryGroups groups, Map<String, String> chosen) {
    return known.stream()
        .map(ToldText::story)
        .distinct()
        .map(story -> new StoryTurn.Join(story, chosen.get(groups.find(story))))
        .filter(join -> !join.story().equals(join.into()))
        .toList();
  }

  private static List<Replacement> tell(List<Replacement> replacements, List<ToldText> told) {
    Map<String, String> stories = new HashMap<>();
    told.forEach(text -> stories.put(text.id(), text.story()));
    return replacements.stream()
        .map(replacement -> replacement.with(replacement.documents().stream()
            .map(written -> written.withStory(stories.get(written.article().id())))
            .toList()))
        .toList();
  }

  /** Does what is left when a batch is visible; see {@link StoryTurn#settle}. */
  void settle(StoryTurn turn, Set<String> leftStories) throws IOException {
    for (List<StoryTurn.Join> joins = takeOrEnd(turn); !joins.isEmpty(); joins = takeOrEnd(turn)) {
      for (StoryTurn.Join join : joins) {
        documents.rename(join.story(), join.into());
      }
    }
    for (String story : leftStories) {
      part(story);
    }
  }

  /** A turn without joins left is over at once: later ones find its articles in the index. */
  private synchronized List<StoryTurn.Join> takeOrEnd(StoryTurn turn) {
    List<StoryTurn.Join> joins = turn.takeJoins();
    if (joins.isEmpty()) {
      turns.remove(turn);
    }
    return joins;
  }

  synchronized void end(StoryTurn turn) {
    turns.remove(turn);
  }

  /** Gives articles that are no longer copies of one another, because one between them is gone, stories of their own. */
  private synchronized void part(String story) throws IOException {
    List<ToldText> members = new ArrayList<>(documents.members(story));
    if (members.size() < 2 || members.size() > StoryDocuments.MAX_MEMBERS) {
      return;
    }
    Set<String> written = new HashSet<>();
    turns.stream().flatMap(turn -> turn.texts().stream()).filter(text -> text.story().equals(story)).forEach(text -> {
      written.add(text.id());
      members.add(text);
    });
    List<List<ToldText>> groups = new ArrayList<>(StoryGroups.split(members));
    groups.sort(Comparator.comparing((List<ToldText> group) -> isFounders(group, story)).thenComparing(List::size).reversed());
    for (List<ToldText> group : groups.subList(1, groups.size())) {
      if (group.stream().map(ToldText::id).noneMatch(written::contains)) {
        documents.move(group.stream().map(ToldText::id).toList(), firstStory(group));
      }
    }
  }

  private static boolean isFounders(List<ToldText> group, String story) {
    return group.stream().anyMatch(text -> Ids.ofStory(text.text()).equals(story));
  }

  private static String firstStory(List<ToldText> group) {
    return group.stream().map(text -> Ids.ofStory(text.text())).sorted().findFirst().orElseThrow();
  }
}
