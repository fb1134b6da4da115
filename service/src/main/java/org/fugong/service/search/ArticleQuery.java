package org.fugong.service.search;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fugong.extraction.place.Place;
import org.fugong.service.index.ArticleFields;
import org.fugong.service.index.MeasureFields;
import org.fugong.service.index.ToldStory;
import org.fugong.service.search.QueryText.AnyOf;
import org.fugong.service.search.QueryText.Clause;
import org.fugong.service.search.QueryText.Phrase;
import org.fugong.service.search.QueryText.Word;
import org.fugong.service.search.SearchRequest.Scope;
import org.fugong.service.search.SearchRequest.Sort;
import org.fugong.service.search.SearchedText.Unit;
import org.fugong.service.search.Understood.Mention;

/**
 * The one home of queries and aggregations over articles, and over measure records, whose fields for choices, counts and order
 * bear the same names: from a {@link SearchRequest} to what is sent to Elasticsearch, a
 * pure function. A facet's own choice is left aside in its counts: choices in counted facets are a post filter, and each
 * facet counts under the choices of all others.
 */
public final class ArticleQuery {
  /** Marks around what was found, private characters that no text holds; the reader turns them into markup. */
  static final String MARK_START = "\uE000";

  static final String MARK_END = "\uE001";

  /** Names of aggregations inside the one that bears its facet's key. */
  static final String VALUES = "values";

  static final String SELECTED = "selected";
  static final String MISSING = "missing";
  /** Name of the aggregation that counts stories where they are grouped: under each bucket, and under {@link #TOTAL_STORIES}. */
  static final String STORIES = "stories";

  static final String TOTAL_STORIES = "totalStories";
  /** Name of the inner hits of a story. */
  static final String STORY_HITS = "story";
  /** Up to this many stories their count is exact, but for a rare collision of hashes; the most that Elasticsearch offers. */
  static final int STORY_PRECISION = 40_000;

  private static final int STORY_PRECISION_OF_A_BUCKET = 3000;
  /** How long a point in time lives after its last use. */
  static final String KEEP_ALIVE = "5m";
  /** The same while all hits are handed out: whoever takes them may be slow. */
  static final String KEEP_ALIVE_ALL = "10m";

  private static final int FRAGMENT_SIZE = 90;
  private static final int FRAGMENTS = 3;
  /** A key word's pairs of characters but a third: 社保缓缴 finds 缓缴社保. */
  private static final String MOST_BIGRAMS = "-34%";
  /** How far near words may be apart, in words of ik_max_word, which overlap: about eight characters. */
  private static final int NEAR = 16;
  /** One less than index.highlight.max_analyzed_offset, beyond which Elasticsearch refuses to highlight. */
  private static final int MAX_HIGHLIGHTED = 999_999;

  private static final List<String> SOURCE_LEFT_OUT = List.of(ArticleFields.PASSAGES, ArticleFields.NOTES, ArticleFields.FINGERPRINT);
  private static final Map<Facet, String> FIELDS = new EnumMap<>(Map.of(
      Facet.PROVINCE, ArticleFields.PROVINCE,
      Facet.CITY, ArticleFields.CITY,
      Facet.DISTRICT, ArticleFields.DISTRICT_CODE,
      Facet.MEASURE, ArticleFields.MEASURE,
      Facet.MEASURE_GROUP, ArticleFields.MEASURE_GROUP,
      Facet.DATE, ArticleFields.DATE,
      Facet.SITE, ArticleFields.SITE,
      Facet.KIND, ArticleFields.KIND));

  private final Ranking ranking;
  private final QuestionWords questionWords = QuestionWords.load();

  public ArticleQuery(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * The request for Elasticsearch.
   *
   * @param index the alias of the articles, or of the measure records for a request of scope evidence
   * @param relaxed whether half of the key words make a hit
   */
  public co.elastic.clients.elasticsearch.core.SearchRequest build(String index, SearchRequest request, boolean relaxed) {
    Cursor cursor = request.cursor();
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(search -> {
      if (cursor == null || cursor.pointInTime() == null) {
        search.index(index);
      } else {
        search.pit(pit -> pit.id(cursor.pointInTime()).keepAlive(Time.of(time -> time.time(KEEP_ALIVE))));
      }
      search.query(query(request, relaxed))
          .trackTotalHits(total -> total.enabled(true))
          .size(request.size())
          .sort(sort(request.sort()))
          .source(source -> source.filter(filter -> filter.excludes(SOURCE_LEFT_OUT)))
          .aggregations(aggregations(request));
      if (request.page() > 1) {
        search.from((request.page() - 1) * request.size());
      }
      findPostFilter(request).ifPresent(search::postFilter);
      if (cursor != null && cursor.after() != null) {
        search.searchAfter(SortValues.decode(cursor.after()));
      }
      if (request.groupStories()) {
        search.collapse(collapse -> collapse.field(ArticleFields.STORY).innerHits(head(request)));
      }
      if (request.explain()) {
        search.explain(true);
      }
      if (request.highlight() && !request.query().clauses().isEmpty() && request.size() > 0) {
        search.highlight(highlight(request));
      }
      return search;
    });
  }

  /** Counts a story's articles among those found, and finds its head, which is read whole only where it is shown. */
  private InnerHits head(SearchRequest request) {
    return InnerHits.of(inner -> {
      inner.name(STORY_HITS).size(1).sort(ToldStory.HEAD_FIRST);
      if (!request.showsHeads()) {
        return inner.source(source -> source.fetch(false));
      }
      if (request.highlight() && !request.query().clauses().isEmpty()) {
        inner.highlight(highlight(request));
      }
      return inner.source(source -> source.filter(filter -> filter.excludes(SOURCE_LEFT_OUT)));
    });
  }

  /**
   * The request for the next of all hits of a request, without marks and counts.
   *
   * @param after sort values of the last hit before; empty at the beginning
   */
  co.elastic.clients.elasticsearch.core.SearchRequest page(
      String pointInTime, SearchRequest request, boolean relaxed, List<FieldValue> after, int size) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(search -> {
      search.pit(pit -> pit.id(pointInTime).keepAlive(Time.of(time -> time.time(KEEP_ALIVE_ALL))))
          .query(query(request, relaxed))
          .trackTotalHits(total -> total.enabled(false))
          .size(size)
          .sort(sort(request.sort()))
          .source(source -> source.filter(filter -> filter.excludes(SOURCE_LEFT_OUT)));
      return after.isEmpty() ? search : search.searchAfter(after);
    });
  }

  /** Whether the relaxed query finds more than the strict one. */
  public boolean canRelax(SearchRequest request) {
    return searched(request).units().size() > 1;
  }

  private SearchedText searched(SearchRequest request) {
    return SearchedText.of(request.query(), request.understood(), questionWords, ranking.leaveOutQuestionWords());
  }

  // what is wanted

  /**
   * What hits match but for the choices in counted facets; all that they match where the request counts no facets.
   *
   * @param relaxed whether half of the key words make a hit
   */
  public Query query(SearchRequest request, boolean relaxed) {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    QueryText query = request.query();
    if (query.unsearchable()) {
      return QueryBuilders.matchNone(none -> none);
    }
    SearchedText searched = searched(request);
    TextFields fields = TextFields.of(request.scope());
    for (Clause clause : query.clauses()) {
      if (!(clause instanceof Word)) {
        bool.must(clause(clause, fields));
      }
    }
    if (!searched.text().isEmpty()) {
      bool.filter(searched.units().isEmpty() ? enoughOf(searched, request, fields) : keyWords(searched.units(), fields, relaxed));
      bool.should(evidence(searched, fields));
    }
    query.excluded().forEach(clause -> bool.mustNot(clause(clause, fields)));
    bool.should(boosts(request.understood()));
    bool.filter(uncountedFilters(request));
    BoolQuery built = bool.build();
    boolean restricts = !(built.must().isEmpty() && built.filter().isEmpty() && built.mustNot().isEmpty());
    return restricts ? built._toQuery() : QueryBuilders.matchAll(all -> all);
  }

  private static Query clause(Clause clause, TextFields fields) {
    if (clause instanceof AnyOf any) {
      return anyOf(any.alternatives().stream().map(alternative -> clause(alternative, fields)).toList());
    }
    return phrase(clause.text(), fields);
  }

  /** The text as it stands, wherever words are cut; one Chinese character or a Latin word counts as such. */
  private static Query phrase(String text, TextFields fields) {
    List<String> names = SearchedText.hanCount(text) > 1 ? fields.bigram() : fields.character();
    return QueryBuilders.multiMatch(match -> match.query(text).fields(names).type(TextQueryType.Phrase));
  }

  /** A hit has each key word, or the relaxed way half of them. */
  private static Query keyWords(List<Unit> units, TextFields fields, boolean relaxed) {
    List<Query> each = units.stream().map(unit -> keyWord(unit, fields)).toList();
    if (each.size() == 1) {
      return each.get(0);
    }
    return relaxed ? QueryBuilders.bool(bool -> bool.should(each).minimumShouldMatch(String.valueOf((each.size() + 1) / 2)))
        : QueryBuilders.bool(bool -> bool.must(each));
  }

  /** A key word as it stands or with all its words, or what means the same; a place or time also where the article is about it. */
  private static Query keyWord(Unit unit, TextFields fields) {
    List<Query> ways = new ArrayList<>();
    ways.add(phrase(unit.text(), fields));
    if (SearchedText.hanCount(unit.text()) != 1) {
      ways.add(QueryBuilders.combinedFields(match -> match.query(unit.text()).fields(fields.ik())
          .minimumShouldMatch("3<75%")));
      ways.add(QueryBuilders.combinedFields(match -> match.query(unit.text()).fields(fields.bigram()).minimumShouldMatch(MOST_BIGRAMS)));
    }
    ways.addAll(sameMeaning(unit, fields));
    Mention mention = unit.mention();
    if (mention != null && mention.set().isLabel(mention.word())) {
      addMeasure(ways, mention);
    }
    return anyOf(ways);
  }

  private static List<Query> sameMeaning(Unit unit, TextFields fields) {
    List<Query> ways = new ArrayList<>();
    Mention mention = unit.mention();
    if (mention != null) {
      mention.set().words().stream().filter(word -> !word.equals(mention.word())).forEach(word -> ways.add(phrase(word, fields)));
      mention.set().near().forEach(words -> ways.add(near(words, fields)));
    }
    unit.places().forEach(place -> ways.add(about(place)));
    if (unit.time() != null) {
      ways.add(days(unit.time()));
    }
    return ways;
  }

  private static void addMeasure(List<Query> ways, Mention mention) {
    String measure = mention.set().measure();
    if (measure != null && mention.set().wholeType()) {
      ways.add(term(ArticleFields.MEASURE, measure));
    }
  }

  /** Words that stand near one another, in either order. */
  private static Query near(String words, TextFields fields) {
    return QueryBuilders.multiMatch(match -> match.query(words).fields(fields.ik()).type(TextQueryType.Phrase).slop(NEAR));
  }

  /** A hit has enough of a sentence's words, or of its pairs of characters where IK cuts the sentence otherwise than the text. */
  private Query enoughOf(SearchedText searched, SearchRequest request, TextFields fields) {
    List<Query> ways = new ArrayList<>();
    String text = searched.required();
    ways.add(QueryBuilders.combinedFields(match -> match.query(text).fields(fields.ik()).minimumShouldMatch(ranking.minimumWords())));
    ways.add(QueryBuilders.combinedFields(match -> match.query(text).fields(fields.bigram()).minimumShouldMatch(ranking.minimumBigrams())));
    return anyOf(ways);
  }

  // what ranks

  private List<Query> evidence(SearchedText searched, TextFields fields) {
    List<Query> evidence = new ArrayList<>();
    addCombined(evidence, searched.text(), fields.ik(), ranking.ik());
    addCombined(evidence, searched.text(), fields.bigram(), ranking.bigram());
    List<Query> inPassage = new ArrayList<>();
    addMatch(inPassage, searched.text(), ArticleFields.PASSAGES_TEXT, ranking.passageIk());
    addMatch(inPassage, searched.text(), ArticleFields.PASSAGES_TEXT_BIGRAM, ranking.passageBigram());
    addMatch(inPassage, searched.text(), ArticleFields.PASSAGES_TEXT_PAIR, ranking.passagePair());
    if (fields.passages() && !inPassage.isEmpty()) {
      evidence.add(QueryBuilders.nested(nested -> nested.path(ArticleFields.PASSAGES).scoreMode(ChildScoreMode.Max).query(anyOf(inPassage))));
    }
    for (Unit unit : searched.units()) {
      List<Query> ways = new ArrayList<>(List.of(phrase(unit.text(), fields)));
      Mention mention = unit.mention();
      if (mention != null) {
        ways.addAll(sameMeaning(unit, fields));
        addMeasure(ways, mention);
      }
      evidence.add(QueryBuilders.disMax(best -> best.queries(ways).boost((float) ranking.phrase())));
    }
    return evidence;
  }

  private static void addCombined(List<Query> evidence, String text, List<String> fields, double weight) {
    if (weight > 0) {
      evidence.add(QueryBuilders.combinedFields(match -> match.query(text).fields(fields).boost((float) weight)));
    }
  }

  private static void addMatch(List<Query> evidence, String text, String field, double weight) {
    if (weight > 0) {
      evidence.add(QueryBuilders.match(match -> match.field(field).query(text).boost((float) weight)));
    }
  }

  private List<Query> boosts(Understood understood) {
    List<Query> boosts = new ArrayList<>();
    for (Place place : understood.places()) {
      addBoost(boosts, ranking.place(), about(place));
    }
    for (String measure : understood.measures()) {
      addBoost(boosts, ranking.measure(), term(ArticleFields.MEASURE, measure));
    }
    if (understood.from() != null) {
      addBoost(boosts, ranking.time(), days(new DateRange(understood.from(), understood.to(), false)));
    }
    return boosts;
  }

  private static Query about(Place place) {
    if (place.district() != null) {
      return term(ArticleFields.DISTRICT_CODE, place.code());
    }
    return place.city() != null ? term(ArticleFields.CITY, place.city()) : term(ArticleFields.PROVINCE, place.province());
  }

  private static void addBoost(List<Query> boosts, double weight, Query filter) {
    if (weight > 0) {
      boosts.add(QueryBuilders.constantScore(constant -> constant.filter(filter).boost((float) weight)));
    }
  }

  // what is chosen

  private static List<Query> uncountedFilters(SearchRequest request) {
    return Stream.of(Facet.values()).filter(facet -> !request.facets().contains(facet))
        .flatMap(facet -> choice(facet, request).stream()).toList();
  }

  private static Optional<Query> findPostFilter(SearchRequest request) {
    List<Query> filters = new ArrayList<>(request.facets().stream().flatMap(facet -> choice(facet, request).stream()).toList());
    Cursor cursor = request.cursor();
    if (cursor != null && !cursor.shown().isEmpty()) {
      filters.add(not(QueryBuilders.terms(terms -> terms.field(ArticleFields.ID)
          .terms(ids -> ids.value(cursor.shown().stream().map(FieldValue::of).toList())))));
    }
    return filters.isEmpty() ? Optional.empty() : Optional.of(all(filters));
  }

  /** The field that a facet counts, of articles and of measure records. */
  public static String field(Facet facet) {
    return FIELDS.get(facet);
  }

  /** What a hit must be by the choice in one facet; empty where nothing is chosen. */
  private static List<Query> choice(Facet facet, SearchRequest request) {
    if (facet == Facet.DATE) {
      return request.dates().isEmpty() ? List.of() : List.of(days(request.dates()));
    }
    Selection selection = request.selection(facet);
    String field = FIELDS.get(facet);
    List<Query> filters = new ArrayList<>();
    if (facet == Facet.MEASURE && request.allMeasures()) {
      selection.values().forEach(value -> filters.add(term(field, value)));
    } else if (!selection.values().isEmpty()) {
      filters.add(terms(field, selection.values()));
    }
    if (!selection.excluded().isEmpty()) {
      filters.add(not(terms(field, selection.excluded())));
    }
    return filters;
  }

  private static Query days(DateRange range) {
    Query within = QueryBuilders.range(query -> query.date(date -> {
      date.field(ArticleFields.DATE);
      if (range.from() != null) {
        date.gte(range.from().toString());
      }
      if (range.to() != null) {
        date.lte(range.to().toString());
      }
      return date;
    }));
    Query undated = not(QueryBuilders.exists(exists -> exists.field(ArticleFields.DATE)));
    return range.withUndated() ? anyOf(List.of(within, undated)) : within;
  }

  // what is counted

  private static Map<String, Aggregation> aggregations(SearchRequest request) {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (Facet facet : request.facets()) {
      List<Query> others = request.facets().stream().filter(other -> other != facet)
          .flatMap(other -> choice(other, request).stream()).toList();
      aggregations.put(facet.key(), Aggregation.of(aggregation -> aggregation
          .filter(others.isEmpty() ? QueryBuilders.matchAll(all -> all) : all(others))
          .aggregations(facet == Facet.DATE ? dateCounts(request) : valueCounts(facet, request))));
    }
    if (request.groupStories()) {
      aggregations.put(TOTAL_STORIES, Aggregation.of(aggregation -> aggregation
          .filter(findPostFilter(request).orElseGet(() -> QueryBuilders.matchAll(all -> all)))
          .aggregations(STORIES, storyCount(STORY_PRECISION))));
    }
    return aggregations;
  }

  private static Aggregation storyCount(int precision) {
    return Aggregation.of(aggregation -> aggregation.cardinality(count -> count.field(ArticleFields.STORY).precisionThreshold(precision)));
  }

  /** What stands under each bucket: nothing, or the number of its stories. */
  private static Map<String, Aggregation> inBucket(SearchRequest request) {
    return request.groupStories() ? Map.of(STORIES, storyCount(STORY_PRECISION_OF_A_BUCKET)) : Map.of();
  }

  private static Map<String, Aggregation> valueCounts(Facet facet, SearchRequest request) {
    String field = FIELDS.get(facet);
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    // a shard returns all that it is asked for, so that sums are exact up to this many values
    counts.put(VALUES, Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(field)
            .size(request.facetSize()).shardSize(Math.max(1000, 2 * request.facetSize())))
        .aggregations(inBucket(request))));
    List<String> named = request.selection(facet).named();
    if (!named.isEmpty()) {
      counts.put(SELECTED, Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(field)
          .size(named.size()).include(include -> include.terms(named))).aggregations(inBucket(request))));
    }
    counts.put(MISSING, Aggregation.of(aggregation -> aggregation.missing(missing -> missing.field(field)).aggregations(inBucket(request))));
    return counts;
  }

  /** Days, unless an interval is asked for; the reader chooses one by the span and fills the gaps. */
  private static Map<String, Aggregation> dateCounts(SearchRequest request) {
    DateInterval interval = Objects.requireNonNullElse(request.interval(), DateInterval.DAY);
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    counts.put(VALUES, Aggregation.of(aggregation -> aggregation.dateHistogram(histogram -> histogram.field(ArticleFields.DATE)
        .calendarInterval(calendarInterval(interval)).minDocCount(1).format("yyyy-MM-dd")).aggregations(inBucket(request))));
    counts.put(MISSING, Aggregation.of(aggregation -> aggregation.missing(missing -> missing.field(ArticleFields.DATE)).aggregations(inBucket(request))));
    return counts;
  }

  /** The interval in Elasticsearch's terms. */
  public static CalendarInterval calendarInterval(DateInterval interval) {
    return switch (interval) {
      case DAY -> CalendarInterval.Day;
      case WEEK -> CalendarInterval.Week;
      case MONTH -> CalendarInterval.Month;
      case QUARTER -> CalendarInterval.Quarter;
      case YEAR -> CalendarInterval.Year;
    };
  }

  // order and marks

  private static List<SortOptions> sort(Sort sort) {
    SortOptions byId = SortOptions.of(options -> options.field(FieldSort.of(field -> field.field(ArticleFields.ID).order(SortOrder.Asc))));
    SortOptions first = switch (sort) {
      case RELEVANCE -> SortOptions.of(options -> options.score(score -> score.order(SortOrder.Desc)));
      case NEWEST -> byDate(SortOrder.Desc);
      case OLDEST -> byDate(SortOrder.Asc);
    };
    return List.of(first, byId);
  }

  private static SortOptions byDate(SortOrder order) {
    return SortOptions.of(options -> options.field(field -> field.field(ArticleFields.DATE).order(order).missing("_last")));
  }

  private Highlight highlight(SearchRequest request) {
    TextFields fields = TextFields.of(request.scope());
    SearchedText searched = searched(request);
    return Highlight.of(highlight -> {
      highlight.type(HighlighterType.Unified).preTags(MARK_START).postTags(MARK_END).maxAnalyzedOffset(MAX_HIGHLIGHTED);
      if (request.scope() == Scope.EVIDENCE) {
        highlight.fields(MeasureFields.EVIDENCE, field -> field.numberOfFragments(0)
            .matchedFields(MeasureFields.EVIDENCE, MeasureFields.EVIDENCE_BIGRAM, MeasureFields.EVIDENCE_CHARACTER)
            .highlightQuery(marked(request, searched, fields)));
        return highlight;
      }
      if (request.scope() != Scope.BODY) {
        highlight.fields(ArticleFields.TITLE, field -> field.numberOfFragments(0)
            .matchedFields(ArticleFields.TITLE, ArticleFields.TITLE_BIGRAM, ArticleFields.TITLE_CHARACTER)
            .highlightQuery(marked(request, searched, fields)));
      }
      if (request.scope() != Scope.TITLE) {
        highlight.fields(ArticleFields.BODY, field -> field.numberOfFragments(FRAGMENTS).fragmentSize(FRAGMENT_SIZE)
            .order(HighlighterOrder.Score).boundaryScanner(BoundaryScanner.Sentence).boundaryScannerLocale("zh-CN")
            .matchedFields(ArticleFields.BODY, ArticleFields.BODY_BIGRAM, ArticleFields.BODY_CHARACTER)
            .highlightQuery(marked(request, searched, fields)));
      }
      return highlight;
    });
  }

  /** What is marked: words as IK cuts them, key words and phrases as they stand, and what means the same. */
  private static Query marked(SearchRequest request, SearchedText searched, TextFields fields) {
    List<Query> marks = new ArrayList<>();
    if (!searched.text().isEmpty()) {
      fields.ik().forEach(field -> addMatch(marks, searched.text(), field, 1));
    }
    searched.units().forEach(unit -> marks.add(phrase(unit.text(), fields)));
    request.query().clauses().stream().filter(clause -> clause instanceof Phrase).forEach(clause -> marks.add(clause(clause, fields)));
    request.query().clauses().stream().filter(clause -> clause instanceof AnyOf).forEach(clause -> marks.add(clause(clause, fields)));
    request.understood().mentions().stream().flatMap(mention -> mention.set().words().stream()).distinct()
        .forEach(word -> marks.add(phrase(word, fields)));
    request.understood().mentions().stream().flatMap(mention -> mention.set().near().stream()).distinct()
        .forEach(words -> marks.add(near(words, fields)));
    return anyOf(marks);
  }

  // building blocks

  private static Query term(String field, String value) {
    return QueryBuilders.term(term -> term.field(field).value(value));
  }

  private static Query terms(String field, List<String> values) {
    return QueryBuilders.terms(terms -> terms.field(field)
        .terms(list -> list.value(values.stream().map(FieldValue::of).toList())));
  }

  private static Query not(Query query) {
    return QueryBuilders.bool(bool -> bool.mustNot(query));
  }

  private static Query all(List<Query> filters) {
    return QueryBuilders.bool(bool -> bool.filter(filters));
  }

  private static Query anyOf(List<Query> ways) {
    return ways.size() == 1 ? ways.get(0) : QueryBuilders.bool(bool -> bool.should(ways).minimumShouldMatch("1"));
  }

  /** The fields that are searched, each in its three analyses. */
  private record TextFields(List<String> ik, List<String> bigram, List<String> character, boolean passages) {
    static TextFields of(Scope scope) {
      List<String> title = List.of(ArticleFields.TITLE, ArticleFields.SUBTITLE);
      List<String> body = List.of(ArticleFields.BODY);
      return switch (scope) {
        case ALL -> of(Stream.concat(title.stream(), body.stream()).toList(), true);
        case TITLE -> of(title, false);
        case BODY -> of(body, true);
        case EVIDENCE -> of(List.of(MeasureFields.EVIDENCE), false);
      };
    }

    private static TextFields of(List<String> fields, boolean passages) {
      return new TextFields(fields, fields.stream().map(field -> field + ".bigram").toList(),
          fields.stream().map(field -> field + ".character").toList(), passages);
    }
  }
}
