package org.fugong.service.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.extraction.measure.MeasureGroup;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.place.Division.Level;
import org.fugong.extraction.place.Division;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.search.SearchRequest.Scope;
import org.fugong.service.search.SearchRequest.Sort;

/** From the parameters of an HTTP request to a {@link SearchRequest}; all that is wrong with them is told at once. */
public final class SearchRequestReader {
  /** The parameters of a search. */
  public static final Set<String> PARAMETERS = Set.of("q", "in", "province", "city", "district", "measure", "measureGroup", "measureMode",
      "site", "kind", "from", "to", "undated", "sort", "size", "page", "cursor", "facets", "facetSize", "interval", "understand", "ignore", "group",
      "highlight", "explain");

  /** The parameters that say which measure records are meant, and nothing of how they are shown. */
  public static final Set<String> RECORD_FILTERS = Set.of("q", "province", "city", "district", "measure", "measureGroup", "measureMode",
      "site", "kind", "from", "to", "undated", "understand", "ignore");

  /** The parameters of a search of measure records: those of articles without what only articles have. */
  public static final Set<String> RECORD_PARAMETERS = PARAMETERS.stream()
      .filter(name -> !Set.of("in", "group", "explain").contains(name)).collect(Collectors.toUnmodifiableSet());

  private static final int MAX_QUERY = 2000;
  private static final int DEFAULT_SIZE = 10;
  private static final int DEFAULT_FACET_SIZE = 20;
  private static final int MAX_FACET_SIZE = 500;
  /** Values of one facet in one request: more make a query that no one reads any more. */
  private static final int MAX_VALUES = 200;
  private static final List<Facet> DEFAULT_FACETS = List.of(Facet.PROVINCE, Facet.CITY, Facet.MEASURE, Facet.DATE);

  private final PlaceNames places;
  private final MeasureTaxonomy taxonomy;
  private final QueryUnderstanding understanding;

  public SearchRequestReader(PlaceNames places, MeasureTaxonomy taxonomy, QueryUnderstanding understanding) {
    this.places = places;
    this.taxonomy = taxonomy;
    this.understanding = understanding;
  }

  /**
   * Reads a search of articles.
   *
   * @throws InvalidRequestException naming each parameter at fault, its value and what was expected
   */
  public SearchRequest read(Map<String, List<String>> parameters) {
    return read(new ParameterValues(parameters), false);
  }

  /**
   * Reads a search of measure records: the words are looked for in the evidence.
   *
   * @throws InvalidRequestException naming each parameter at fault, its value and what was expected
   */
  public SearchRequest readRecords(Map<String, List<String>> parameters) {
    return read(new ParameterValues(parameters), true);
  }

  private SearchRequest read(ParameterValues values, boolean records) {
    QueryText query = query(values);
    boolean understand = values.flag("understand", true);
    Understood understood = (understand ? understanding.read(query) : understanding.readText(query)).without(ignored(values));
    Scope scope = records ? Scope.EVIDENCE : scope(values);
    Map<Facet, Selection> selections = selections(values);
    boolean allMeasures = values.oneOf("measureMode", "any", records ? List.of("any") : List.of("any", "all")).equals("all");
    boolean withUndated = values.oneOf("undated", "exclude", List.of("include", "exclude")).equals("include");
    DateRange dates = dates(values, withUndated);
    Sort sort = values.choice("sort", query.clauses().isEmpty() ? Sort.NEWEST : Sort.RELEVANCE, Sort.class);
    int size = values.number("size", DEFAULT_SIZE, 0, SearchRequest.MAX_SIZE);
    int page = values.number("page", 1, 1, Integer.MAX_VALUE);
    List<Facet> facets = facets(values);
    int facetSize = values.number("facetSize", DEFAULT_FACET_SIZE, 1, MAX_FACET_SIZE);
    DateInterval interval = values.interval();
    boolean highlight = values.flag("highlight", true);
    boolean group = values.oneOf("group", "none", List.of("none", "story")).equals("story");
    boolean explain = values.flag("explain", false);
    if ((long) page * size > SearchRequest.MAX_PAGED_HITS) {
      values.fault("page", page + " of size " + size, "a page within the first " + SearchRequest.MAX_PAGED_HITS
          + " hits; cursor, the next of an earlier answer, goes on behind them");
    }
    values.throwFaults();
    SearchRequest request = new SearchRequest(query, understood, scope, selections, allMeasures, dates, sort, size, page, null, facets, facetSize,
        interval, highlight, group, explain);
    return values.find("cursor").map(cursor -> withCursor(request, values, cursor)).orElse(request);
  }

  private static SearchRequest withCursor(SearchRequest request, ParameterValues values, String text) {
    Optional<Cursor> cursor = Cursor.decode(text);
    if (cursor.isEmpty()) {
      values.fault("cursor", text, "the next of an earlier answer, unchanged");
    } else if (!cursor.get().search().equals(request.fingerprint())) {
      values.fault("cursor", text, "to go on with the search that it came from: q, filters, sort and group as they were there");
    } else if (request.page() != 1) {
      values.fault("page", String.valueOf(request.page()), "none beside cursor, which goes on by itself");
    }
    values.throwFaults();
    return request.withCursor(cursor.orElseThrow());
  }

  /** What of the query's meaning is not meant; a value that was not read out of it anyway changes nothing. */
  private static Set<String> ignored(ParameterValues values) {
    List<String> ignored = values.all("ignore");
    if (ignored.size() > MAX_VALUES) {
      values.fault("ignore", ignored.size() + " values", "at most " + MAX_VALUES);
      return Set.of();
    }
    return new LinkedHashSet<>(ignored);
  }

  private static Scope scope(ParameterValues values) {
    return Scope.valueOf(values.oneOf("in", "all", List.of("all", "title", "body")).toUpperCase(java.util.Locale.ROOT));
  }

  private static QueryText query(ParameterValues values) {
    String query = values.find("q").orElse("");
    if (query.codePointCount(0, query.length()) > MAX_QUERY) {
      values.fault("q", query.substring(0, 20) + "… of " + query.codePointCount(0, query.length()) + " characters", "at most " + MAX_QUERY);
      return QueryText.NOTHING;
    }
    return QueryText.parse(query);
  }

  private Map<Facet, Selection> selections(ParameterValues values) {
    Map<Facet, Selection> selections = new EnumMap<>(Facet.class);
    put(selections, Facet.PROVINCE, values, value -> place(values, "province", Level.PROVINCE, value));
    put(selections, Facet.CITY, values, value -> place(values, "city", Level.CITY, value));
    put(selections, Facet.DISTRICT, values, value -> place(values, "district", Level.DISTRICT, value));
    List<String> types = taxonomy.types().stream().map(MeasureType::key).toList();
    put(selections, Facet.MEASURE, values, value -> known(values, "measure", value, types));
    List<String> groups = taxonomy.groups().stream().map(MeasureGroup::key).toList();
    put(selections, Facet.MEASURE_GROUP, values, value -> known(values, "measureGroup", value, groups));
    put(selections, Facet.SITE, values, List::of);
    List<String> kinds = Arrays.stream(ArticleKind.values()).map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT)).toList();
    put(selections, Facet.KIND, values, value -> known(values, "kind", value, kinds));
    return selections;
  }

  private static void put(Map<Facet, Selection> selections, Facet facet, ParameterValues values, Function<String, List<String>> read) {
    List<String> chosen = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    List<String> given = values.all(facet.key());
    if (given.size() > MAX_VALUES) {
      values.fault(facet.key(), given.size() + " values", "at most " + MAX_VALUES);
      return;
    }
    for (String value : given) {
      if (value.startsWith("-")) {
        excluded.addAll(read.apply(value.substring(1)));
      } else {
        chosen.addAll(read.apply(value));
      }
    }
    Selection selection = new Selection(chosen, excluded);
    if (!selection.isEmpty()) {
      selections.put(facet, selection);
    }
  }

  /** A place as the index holds it: provinces and cities by name, districts by code. */
  private List<String> place(ParameterValues values, String parameter, Level level, String text) {
    List<Division> found = places.find(level, text);
    if (found.isEmpty()) {
      List<String> near = places.near(level, text);
      values.fault(parameter, text, "the name or code of a " + parameter + (near.isEmpty() ? "" : ", such as " + String.join(", ", near)));
    }
    return found.stream().map(level == Level.DISTRICT ? Division::code : Division::name).distinct().toList();
  }

  private static List<String> known(ParameterValues values, String parameter, String value, List<String> known) {
    if (known.contains(value)) {
      return List.of(value);
    }
    values.fault(parameter, value, "one of " + String.join(", ", known));
    return List.of();
  }

  private static DateRange dates(ParameterValues values, boolean withUndated) {
    Optional<DayRange> from = values.day("from");
    Optional<DayRange> to = values.day("to");
    if (from.isPresent() && to.isPresent() && to.get().last().isBefore(from.get().first())) {
      values.fault("to", values.find("to").orElseThrow(), "a date that is not before from=" + values.find("from").orElseThrow());
      return DateRange.ALL;
    }
    return new DateRange(from.map(DayRange::first).orElse(null), to.map(DayRange::last).orElse(null), withUndated);
  }

  private static List<Facet> facets(ParameterValues values) {
    List<String> names = values.all("facets").stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip)
        .filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      return DEFAULT_FACETS;
    }
    if (names.equals(List.of("none"))) {
      return List.of();
    }
    Set<Facet> facets = new LinkedHashSet<>();
    for (String name : names) {
      Facet.find(name).ifPresentOrElse(facets::add, () -> values.fault("facets", name,
          "none, or names out of " + String.join(", ", Arrays.stream(Facet.values()).map(Facet::key).toList())));
    }
    return List.copyOf(facets);
  }
}
