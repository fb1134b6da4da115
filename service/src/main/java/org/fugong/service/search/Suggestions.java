package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Division.Level;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.service.index.ArticleDocument;

/**
 * What could complete a query: places and measure types that articles have, and titles. Places, measure types and the newest
 * titles are held in memory with their pinyin and the counts of the last look at the index, at most half a minute old; all
 * titles are found by Chinese characters, through the index, of older ones none by pinyin.
 */
public final class Suggestions {
  private static final long KEEP_NANOS = 30_000_000_000L;
  private static final String PLACE = "place";
  private static final String MEASURE = "measure";
  private static final String TITLE = "title";

  private final ElasticsearchClient client;
  private final String index;
  private final List<Known> known = new ArrayList<>();
  private Map<String, PinyinText> pinyinOfTitles = Map.of();
  private List<Counted> counted = List.of();
  private boolean looked;
  private long lookedAt;

  /** A text that may be suggested, by the names that find it, and what it is counted by: codes by level, or the key of a measure type. */
  private record Known(String text, String kind, List<PinyinText> names, Map<Level, List<String>> codes, String key) {}

  /** A suggestion with the names that find it. */
  private record Counted(Suggestion suggestion, List<PinyinText> names) {
    /** 0 where a name starts with what was typed, 1 where one holds it, 2 where none does. */
    int rank(String typed) {
      int least = names.stream().mapToInt(name -> name.find(typed)).filter(start -> start >= 0).min().orElse(Integer.MAX_VALUE);
      return least == 0 ? 0 : least < Integer.MAX_VALUE ? 1 : 2;
    }
  }

  /** @param index the alias of the articles */
  public Suggestions(ElasticsearchClient client, String index, Gazetteer gazetteer, MeasureTaxonomy taxonomy) {
    this.client = client;
    this.index = index;
    learnPlaces(gazetteer);
    learnMeasures(taxonomy);
  }

  private void learnPlaces(Gazetteer gazetteer) {
    Map<String, List<Division>> byName = new LinkedHashMap<>();
    gazetteer.divisions().forEach(division -> byName.computeIfAbsent(division.name(), name -> new ArrayList<>()).add(division));
    byName.forEach((name, divisions) -> {
      Map<Level, List<String>> codes = new EnumMap<>(Level.class);
      divisions.forEach(division -> codes.computeIfAbsent(division.level(), level -> new ArrayList<>()).add(division.code()));
      known.add(new Known(name, PLACE, List.of(PinyinText.of(name)), codes, ""));
    });
  }

  private void learnMeasures(MeasureTaxonomy taxonomy) {
    Synonyms synonyms = Synonyms.load(taxonomy);
    taxonomy.types().forEach(type -> {
      Stream<String> words = synonyms.sets().stream().filter(set -> type.key().equals(set.measure())).flatMap(set -> set.words().stream());
      List<PinyinText> names = Stream.concat(Stream.of(type.label()), words).distinct().map(PinyinText::of).toList();
      known.add(new Known(type.label(), MEASURE, names, Map.of(), type.key()));
    });
  }

  /** Those that start with what is typed before those that hold it, places and measure types before titles, the most used first. */
  public List<Suggestion> suggest(SuggestionRequest request) {
    if (request.text().isEmpty()) {
      return List.of();
    }
    Map<String, Ranked> found = new LinkedHashMap<>();
    for (Counted entry : counted()) {
      int rank = entry.rank(request.text());
      if (rank < 2) {
        found.put(entry.suggestion().kind() + entry.suggestion().text(), new Ranked(entry.suggestion(), rank));
      }
    }
    if (SearchedText.hanCount(request.text()) == request.text().length()) {
      titles(request).forEach(title -> found.putIfAbsent(TITLE + title.text(), new Ranked(title, title.text().startsWith(request.text()) ? 0 : 1)));
    }
    return found.values().stream()
        .sorted(Comparator.<Ranked>comparingInt(ranked -> ranked.suggestion().kind().equals(TITLE) ? 1 : 0)
            .thenComparingInt(Ranked::rank)
            .thenComparing(ranked -> -ranked.suggestion().count())
            .thenComparing(ranked -> ranked.suggestion().text()))
        .map(Ranked::suggestion).limit(request.size()).toList();
  }

  private record Ranked(Suggestion suggestion, int rank) {}

  private List<Suggestion> titles(SuggestionRequest request) {
    return counts(find(SuggestionQuery.titles(index, request.text(), request.size())));
  }

  private List<Suggestion> counts(List<String> titles) {
    Map<String, Long> counts = new LinkedHashMap<>();
    titles.forEach(title -> counts.merge(title, 1L, Long::sum));
    return counts.entrySet().stream().map(entry -> new Suggestion(entry.getKey(), TITLE, entry.getValue())).toList();
  }

  private List<String> find(co.elastic.clients.elasticsearch.core.SearchRequest request) {
    try {
      return client.search(request, ArticleDocument.class).hits().hits().stream()
          .map(Hit::source).filter(Objects::nonNull).map(ArticleDocument::titleAsWritten).filter(Objects::nonNull).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the index has, looked at again where the last look is too old. */
  private synchronized List<Counted> counted() {
    if (!looked || System.nanoTime() - lookedAt > KEEP_NANOS) {
      List<Counted> seen = new ArrayList<>();
      Map<String, Long> counts = countsInIndex();
      for (Known entry : known) {
        long count = count(entry, counts);
        if (count > 0) {
          seen.add(new Counted(new Suggestion(entry.text(), entry.kind(), count), entry.names()));
        }
      }
      Map<String, PinyinText> titles = new HashMap<>();
      for (Suggestion title : counts(find(SuggestionQuery.newestTitles(index)))) {
        titles.put(title.text(), pinyinOfTitles.containsKey(title.text()) ? pinyinOfTitles.get(title.text()) : PinyinText.of(title.text()));
        seen.add(new Counted(title, List.of(titles.get(title.text()))));
      }
      pinyinOfTitles = titles;
      counted = List.copyOf(seen);
      looked = true;
      lookedAt = System.nanoTime();
    }
    return counted;
  }

  private Map<String, Long> countsInIndex() {
    try {
      Map<String, Aggregate> answer = client.search(SuggestionQuery.counts(index), Void.class).aggregations();
      Map<String, Long> counts = new HashMap<>();
      Stream.of(SuggestionQuery.DIVISIONS, SuggestionQuery.MEASURES)
          .flatMap(name -> answer.get(name).sterms().buckets().array().stream())
          .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
      return counts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of divisions of one name the sum; of a municipality, which is a province and a city, once. */
  private static long count(Known entry, Map<String, Long> counts) {
    if (entry.kind().equals(MEASURE)) {
      return counts.getOrDefault(entry.key(), 0L);
    }
    return entry.codes().values().stream()
        .mapToLong(codes -> codes.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum()).max().orElse(0);
  }
}
