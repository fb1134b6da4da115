package org.fugong.service.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A batch on its way into the index: what its articles tell, which others have to be told so, and which to be looked at again. */
final class StoryTurn implements AutoCloseable {
  private final Stories stories;
  private final List<Replacement> replacements;
  private final Map<String, StandingDocuments.Found> standing;
  /** The texts that it writes; {@link Stories} alone touches them and the joins. */
  private List<ToldText> texts;
  private final List<Join> joins = new ArrayList<>();

  StoryTurn(
      Stories stories, List<Replacement> replacements, Map<String, StandingDocuments.Found> standing, List<ToldText> texts) {
    this.stories = stories;
    this.replacements = List.copyOf(replacements);
    this.standing = standing;
    this.texts = List.copyOf(texts);
  }

  /** What is to be written, each article with the story that it tells. */
  List<Replacement> replacements() {
    return replacements;
  }

  List<ToldText> texts() {
    return texts;
  }

  /** From now on all that tells one story tells the other. */
  void join(Join join) {
    joins.add(join);
    texts = texts.stream().map(text -> text.story().equals(join.story()) ? text.withStory(join.into()) : text).toList();
  }

  /** What is left to do, which is taken to be done. */
  List<Join> takeJoins() {
    List<Join> taken = List.copyOf(joins);
    joins.clear();
    return taken;
  }

  /**
   * After all of it was written and made visible: joins stories that it showed to be one, and parts those that it held together.
   *
   * @param refused keys of replacements that don't stand
   */
  void settle(Collection<String> refused) throws IOException {
    stories.settle(this, leftStories(refused));
  }

  /** Stories that had a text which is gone, or tells another now. */
  private Set<String> leftStories(Collection<String> refused) {
    Map<String, String> now = new HashMap<>();
    replacements.stream()
        .filter(replacement -> !refused.contains(replacement.key()))
        .flatMap(replacement -> replacement.documents().stream())
        .forEach(documents -> now.put(documents.article().id(), documents.article().story()));
    Set<String> left = new HashSet<>();
    standing.values().forEach(found -> found.stories().forEach((id, story) -> {
      if (!story.equals(now.get(id))) {
        left.add(story);
      }
    }));
    return left;
  }

  /** Ends the turn, whatever became of it. */
  @Override
  public void close() {
    stories.end(this);
  }

  /**
   * Two stories that are one.
   *
   * @param story the one whose id goes
   * @param into the one whose id stays
   */
  record Join(String story, String into) {}
}
