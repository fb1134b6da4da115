package org.fugong.service.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.json.JsonData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.place.Division.Level;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.search.SearchResponse.DateCount;
import org.fugong.service.search.SearchResponse.DateCounts;
import org.fugong.service.search.SearchResponse.FacetCounts;
import org.fugong.service.search.SearchResponse.FacetValue;
import org.fugong.service.search.SearchResponse.FacetValues;
import org.fugong.service.search.SearchResponse.Highlights;
import org.fugong.service.search.SearchResponse.Hit;
import org.fugong.service.search.SearchResponse.PlaceName;
import org.fugong.service.search.SearchResponse.Story;
import org.fugong.service.search.SearchResponse.Total;
import org.fugong.service.search.SearchResponse.UnderstoodQuery;
import org.jspecify.annotations.Nullable;

/** From Elasticsearch's answer to ours. */
public final class ResponseReader {
  private static final int SUMMARY = 120;
  /** Above this many stories Elasticsearch counts them about, not exactly. */
  private static final long EXACT_STORIES = ArticleQuery.STORY_PRECISION;
  /** A date facet with more buckets has no zero buckets: one article of the year 1020 must not make an answer of megabytes. */
  private static final long MAX_FILLED_BUCKETS = 10_000;

  private final Gazetteer gazetteer;
  private final PlaceNames places;
  private final MeasureTaxonomy taxonomy;

  public ResponseReader(Gazetteer gazetteer, PlaceNames places, MeasureTaxonomy taxonomy) {
    this.gazetteer = gazetteer;
    this.places = places;
    this.taxonomy = taxonomy;
  }

  /**
   * The answer to the request.
   *
   * @param relaxed whether it answers the relaxed query
   */
  public SearchResponse read(SearchRequest request, ResponseBody<ArticleDocument> response, boolean relaxed) {
    List<Hit> hits = response.hits().hits().stream().map(hit -> hit(request, hit)).toList();
    return new SearchResponse(response.took(), total(request, response), hits, facets(request, response), understood(request.understood()), null,
        next(request, response, relaxed), null);
  }

  /** How many hits there are. */
  public Total total(SearchRequest request, ResponseBody<?> response) {
    if (request.groupStories()) {
      long stories = storyCount(response.aggregations().get(ArticleQuery.TOTAL_STORIES).filter().aggregations());
      return new Total(stories, stories <= EXACT_STORIES);
    }
    Cursor cursor = request.cursor();
    // hits of the answer before the point in time are left out of the count by the query
    return new Total(response.hits().total().value() + (cursor == null ? 0 : cursor.shown().size()), true);
  }

  // hits

  private Hit hit(SearchRequest request, co.elastic.clients.elasticsearch.core.search.Hit<ArticleDocument> hit) {
    Double score = request.sort() == SearchRequest.Sort.RELEVANCE ? hit.score() : null;
    ArticleDocument article = hit.source();
    HitExplanation explanation = hit.explanation() == null ? null : HitExplanation.of(hit.explanation());
    if (!request.groupStories()) {
      return hit(article, score, hit.highlight(), new Story(article.story(), null, null), explanation);
    }
    HitsMetadata<JsonData> told = hit.innerHits().get(ArticleQuery.STORY_HITS).hits();
    co.elastic.clients.elasticsearch.core.search.Hit<JsonData> head = told.hits().get(0);
    Story story = new Story(article.story(), told.total().value(), head.id());
    return request.showsHeads()
        ? hit(head.source().to(ArticleDocument.class), score, head.highlight(), story, explanation)
        : hit(article, score, hit.highlight(), story, explanation);
  }

  private Hit hit(
      ArticleDocument article, @Nullable Double score, Map<String, List<String>> marked, Story story, @Nullable HitExplanation explanation) {
    return new Hit(article.id(), score, article.titleAsWritten(), article.subtitleAsWritten(), article.url(), article.site(),
        article.kind(), article.date(), article.dateSource(), placesOf(article), article.measure(), summary(article.bodyAsWritten()),
        highlights(marked, article), story, explanation);
  }

  private List<PlaceName> placesOf(ArticleDocument article) {
    return article.place().stream().flatMap(code -> findPlace(code).stream()).toList();
  }

  /** The place with this code. */
  public Optional<PlaceName> findPlace(String code) {
    return gazetteer.findByCode(code).map(division -> placeName(gazetteer.placeOf(division)));
  }

  private static PlaceName placeName(Place place) {
    return new PlaceName(place.province(), place.city(), place.district(), place.code());
  }

  private static Highlights highlights(Map<String, List<String>> marked, ArticleDocument article) {
    return new Highlights(
        marked(marked.get("title"), article.title(), article.titleOriginal()),
        marked(marked.get("body"), article.body(), article.bodyOriginal()));
  }

  /** Marked fragments of a simplified text as HTML of the text as it was written; empty where nothing is marked. */
  public static List<String> marked(@Nullable List<String> fragments, @Nullable String simplified, @Nullable String original) {
    return fragments == null || simplified == null ? List.of()
        : fragments.stream().map(fragment -> HighlightReader.read(fragment, simplified, original)).toList();
  }

  private static String summary(String body) {
    String start = body.replace('\n', ' ').strip();
    if (start.length() <= SUMMARY) {
      return start;
    }
    int end = Character.isHighSurrogate(start.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY;
    return start.substring(0, end) + "…";
  }

  // facets

  /** What the request counts, by the keys of its facets and in their order. */
  public Map<String, FacetCounts> facets(SearchRequest request, ResponseBody<?> response) {
    Map<String, FacetCounts> facets = new LinkedHashMap<>();
    request.facets().forEach(facet -> facets.put(facet.key(), facet(request, facet, response.aggregations().get(facet.key()).filter())));
    return facets;
  }

  private FacetCounts facet(SearchRequest request, Facet facet, FilterAggregate counted) {
    Map<String, Aggregate> counts = counted.aggregations();
    long missing = count(counts.get(ArticleQuery.MISSING).missing(), request);
    if (facet == Facet.DATE) {
      return dates(request, counts.get(ArticleQuery.VALUES).dateHistogram().buckets().array(), missing);
    }
    StringTermsAggregate top = counts.get(ArticleQuery.VALUES).sterms();
    Map<String, Long> values = new LinkedHashMap<>();
    top.buckets().array().forEach(bucket -> values.put(string(bucket.key()), count(bucket, request)));
    long other = top.sumOtherDocCount() == null ? 0 : top.sumOtherDocCount();
    Selection selection = request.selection(facet);
    Map<String, Long> selected = selectedCounts(request, counts.get(ArticleQuery.SELECTED));
    for (String value : selection.named()) {
      if (!values.containsKey(value)) {
        other -= selected.getOrDefault(value, 0L);
        values.put(value, selected.getOrDefault(value, 0L));
      }
    }
    List<FacetValue> list = new ArrayList<>();
    values.forEach((value, count) -> list.add(value(facet, value, count, selection)));
    return new FacetValues(list, Math.max(other, 0), missing);
  }

  private static Map<String, Long> selectedCounts(SearchRequest request, @Nullable Aggregate selected) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (selected != null) {
      for (StringTermsBucket bucket : selected.sterms().buckets().array()) {
        counts.put(string(bucket.key()), count(bucket, request));
      }
    }
    return counts;
  }

  /** How a value that the index holds is shown and asked for, counted by nothing. */
  public FacetValue value(Facet facet, String value) {
    return value(facet, value, 0, Selection.NONE);
  }

  private FacetValue value(Facet facet, String value, long count, Selection selection) {
    boolean selected = selection.values().contains(value);
    boolean excluded = selection.excluded().contains(value);
    return switch (facet) {
      case PROVINCE -> place(Level.PROVINCE, value, count, selected, excluded);
      case CITY -> place(Level.CITY, value, count, selected, excluded);
      case DISTRICT -> places.findByCode(value)
          .map(division -> new FacetValue(places.value(division), places.label(division), value, count, selected, excluded))
          .orElseGet(() -> new FacetValue(value, value, value, count, selected, excluded));
      default -> new FacetValue(value, label(facet, value), null, count, selected, excluded);
    };
  }

  private FacetValue place(Level level, String name, long count, boolean selected, boolean excluded) {
    String code = places.findOfficial(level, name).map(division -> division.code()).orElse(null);
    return new FacetValue(name, name, code, count, selected, excluded);
  }

  private String label(Facet facet, String value) {
    return switch (facet) {
      case MEASURE -> taxonomy.findType(value).map(type -> type.label()).orElse(value);
      case MEASURE_GROUP -> taxonomy.findGroup(value).map(group -> group.label()).orElse(value);
      case KIND -> value.equals("article") ? "文章" : value.equals("caption") ? "图片说明" : value;
      default -> value;
    };
  }

  private static DateCounts dates(SearchRequest request, List<DateHistogramBucket> buckets, long missing) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    buckets.forEach(bucket -> counts.put(LocalDate.parse(bucket.keyAsString()), count(bucket, request)));
    DateInterval interval = request.interval();
    if (interval == null) {
      interval = counts.isEmpty() ? DateInterval.DAY : DateInterval.forSpan(counts.firstKey(), counts.lastKey());
    }
    return new DateCounts(interval.key(), filled(interval, counts), missing);
  }

  /** Counts summed up into buckets of the interval, with the empty ones between the first and the last. */
  private static List<DateCount> filled(DateInterval interval, TreeMap<LocalDate, Long> counts) {
    TreeMap<LocalDate, Long> buckets = new TreeMap<>();
    counts.forEach((day, count) -> buckets.merge(interval.startOf(day), count, Long::sum));
    if (!buckets.isEmpty() && interval.count(buckets.firstKey(), buckets.lastKey()) <= MAX_FILLED_BUCKETS) {
      LocalDate last = buckets.lastKey();
      for (LocalDate start = buckets.firstKey(); start.isBefore(last); start = interval.next(start)) {
        buckets.putIfAbsent(start, 0L);
      }
    }
    return buckets.entrySet().stream()
        .map(bucket -> new DateCount(bucket.getKey(), interval.next(bucket.getKey()).minusDays(1), bucket.getValue()))
        .toList();
  }

  private static long count(MultiBucketBase bucket, SearchRequest request) {
    return request.groupStories() ? storyCount(bucket.aggregations()) : bucket.docCount();
  }

  private static long count(SingleBucketAggregateBase bucket, SearchRequest request) {
    return request.groupStories() ? storyCount(bucket.aggregations()) : bucket.docCount();
  }

  private static long storyCount(Map<String, Aggregate> aggregations) {
    return aggregations.get(ArticleQuery.STORIES).cardinality().value();
  }

  private static String string(FieldValue key) {
    return key.isString() ? key.stringValue() : key._toJsonString();
  }

  // the rest

  /** What was read out of the query, as it is told. */
  public UnderstoodQuery understood(Understood understood) {
    return new UnderstoodQuery(understood.text(), understood.places().stream().map(ResponseReader::placeName).toList(),
        List.copyOf(understood.measures()), understood.from(), understood.to());
  }

  /** The cursor of the next page: null where the last hit is shown; stories that are grouped are paged by number alone. */
  public @Nullable String next(SearchRequest request, ResponseBody<?> response, boolean relaxed) {
    List<? extends co.elastic.clients.elasticsearch.core.search.Hit<?>> hits = response.hits().hits();
    Cursor before = request.cursor();
    long seen = (long) (request.page() - 1) * request.size() + hits.size();
    boolean more = before == null ? seen < response.hits().total().value() : hits.size() == request.size();
    if (hits.isEmpty() || !more || request.groupStories()) {
      return null;
    }
    String last = SortValues.encode(hits.get(hits.size() - 1).sort());
    if (before == null) {
      Set<String> shown = new LinkedHashSet<>();
      hits.forEach(hit -> shown.add(hit.id()));
      return new Cursor(request.fingerprint(), relaxed, null, request.page() == 1 ? null : last, List.copyOf(shown)).encode();
    }
    String pointInTime = Optional.ofNullable(response.pitId()).orElse(before.pointInTime());
    return new Cursor(request.fingerprint(), relaxed, pointInTime, last, before.shown()).encode();
  }
}
