package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fugong.service.UnavailableException;

/**
 * The only writer of both indices. When {@link #write} returns, what it reports as standing is durable and visible to every
 * search, and nothing else stands for those pages or articles.
 */
@Singleton
public final class ArticleWriter {
  private final ElasticsearchClient client;
  private final IndexNames names;
  private final IndexDefinitions definitions;
  private final StandingDocuments standingDocuments;
  private final PageLocks locks;
  private final Stories stories;

  ArticleWriter(
      ElasticsearchClient client,
      IndexNames names,
      IndexDefinitions definitions,
      StandingDocuments standingDocuments,
      PageLocks locks,
      Stories stories) {
    this.client = client;
    this.names = names;
    this.definitions = definitions;
    this.standingDocuments = standingDocuments;
    this.locks = locks;
    this.stories = stories;
  }

  /**
   * Puts each replacement in the place of what stands there.
   *
   * @param replacements none for the same key twice
   * @return an outcome for each, in their order
   * @throws UnavailableException while Elasticsearch can't answer; the same call later does the whole work
   * @throws org.fugong.service.OverloadedException where it has no room now; likewise
   */
  public List<Outcome> write(List<Replacement> replacements) {
    if (replacements.stream().map(Replacement::key).distinct().count() != replacements.size()) {
      throw new IllegalArgumentException("replacements: got the same key twice in one batch");
    }
    if (replacements.isEmpty()) {
      return List.of();
    }
    definitions.requireCurrent();
    try (PageLocks.Hold held = locks.take(replacements.stream().map(Replacement::page).toList())) {
      return tellAndReplace(replacements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Outcome> tellAndReplace(List<Replacement> replacements) throws IOException {
    refresh();
    Map<String, StandingDocuments.Found> standing = standingDocuments.find(replacements);
    try (StoryTurn turn = stories.begin(replacements, standing)) {
      List<Outcome> outcomes = replace(turn.replacements(), standing);
      turn.settle(outcomes.stream().filter(outcome -> outcome.error() != null).map(Outcome::key).toList());
      return outcomes;
    }
  }

  private List<Outcome> replace(List<Replacement> replacements, Map<String, StandingDocuments.Found> standing) throws IOException {
    Bulk bulk = Bulk.throughAliases(client);
    replacements.forEach(replacement -> add(bulk, replacement, standing.get(replacement.key())));
    Map<String, String> errors = bulk.finish();
    if (!errors.isEmpty()) {
      removeRefused(replacements, standing, errors.keySet());
    }
    refresh();
    return replacements.stream()
        .map(replacement -> new Outcome(replacement.key(), standing.get(replacement.key()).articles().size(),
            errors.get(replacement.key())))
        .toList();
  }

  private void add(Bulk bulk, Replacement replacement, StandingDocuments.Found standing) {
    Set<String> articles = new HashSet<>(standing.articles());
    Set<String> measures = new HashSet<>(standing.measures());
    for (Documents documents : replacement.documents()) {
      bulk.index(replacement.key(), names.articles(), documents.article().id(), documents.article());
      articles.remove(documents.article().id());
      for (MeasureDocument measure : documents.measures()) {
        bulk.index(replacement.key(), names.measures(), measure.id(), measure);
        measures.remove(measure.id());
      }
    }
    articles.forEach(id -> bulk.delete(replacement.key(), names.articles(), id));
    measures.forEach(id -> bulk.delete(replacement.key(), names.measures(), id));
  }

  /** None of a page rather than half of it: takes out all that stood and all that was sent for the refused ones. */
  private void removeRefused(
      List<Replacement> replacements, Map<String, StandingDocuments.Found> standing, Set<String> refused) {
    Bulk bulk = Bulk.throughAliases(client);
    for (Replacement replacement : replacements) {
      if (refused.contains(replacement.key())) {
        StandingDocuments.Found all = standing.get(replacement.key()).with(replacement.documents());
        all.articles().forEach(id -> bulk.delete(replacement.key(), names.articles(), id));
        all.measures().forEach(id -> bulk.delete(replacement.key(), names.measures(), id));
      }
    }
    bulk.finish();
  }

  /** Makes all that was written visible; makes the indices first where they are gone. */
  private void refresh() throws IOException {
    try {
      client.indices().refresh(refresh -> refresh.index(names.articles(), names.measures()));
    } catch (UnavailableException e) {
      definitions.ensure();
      client.indices().refresh(refresh -> refresh.index(names.articles(), names.measures()));
    }
  }
}
