package org.fugong.service.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search of articles, or of their measure records, that can be carried out; made by {@link SearchRequestReader} from the parameters of a request.
 *
 * @param query what is looked for
 * @param understood what was read out of it
 * @param scope in which texts it is looked for
 * @param selections what is chosen in each facet but the date; a facet without a choice is absent
 * @param allMeasures whether a hit has all chosen measures rather than one of them
 * @param dates the days that hits may have
 * @param sort order of the hits
 * @param size hits to return, 0 to 100
 * @param page which page of that size, from 1; 1 with a cursor
 * @param cursor where to go on, or null
 * @param facets what to count by, in the order of the request
 * @param facetSize values for each facet
 * @param interval width of the date facet's buckets, or null to choose one
 * @param highlight whether to mark what was found
 * @param groupStories whether articles that tell the same story are one hit
 * @param explain whether to say why a hit ranks where it does
 */
public record SearchRequest(
    QueryText query,
    Understood understood,
    Scope scope,
    Map<Facet, Selection> selections,
    boolean allMeasures,
    DateRange dates,
    Sort sort,
    int size,
    int page,
    @Nullable Cursor cursor,
    List<Facet> facets,
    int facetSize,
    @Nullable DateInterval interval,
    boolean highlight,
    boolean groupStories,
    boolean explain) {
  /** Hits that can be reached by page; a cursor goes on behind them. */
  public static final int MAX_PAGED_HITS = 10_000;

  public static final int MAX_SIZE = 100;

  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(understood, "understood");
    selections = Map.copyOf(selections);
    facets = List.copyOf(facets);
    if (size < 0 || size > MAX_SIZE || page < 1 || (long) page * size > MAX_PAGED_HITS) {
      throw new IllegalArgumentException("search request: got page [" + page + "] of size [" + size
          + "], expected a size of 0 to " + MAX_SIZE + " and a page from 1 within the first " + MAX_PAGED_HITS + " hits");
    }
  }

  /** Where the words are looked for: in articles, or in the sentences of measure records. */
  public enum Scope {
    ALL,
    TITLE,
    BODY,
    EVIDENCE
  }

  /** Order of the hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** What is chosen in a facet. */
  public Selection selection(Facet facet) {
    return selections.getOrDefault(facet, Selection.NONE);
  }

  /**
   * Whether a story is shown by its head, the earliest official source; else by the article that fits the words best. Its place
   * among the hits is that of its best, newest or oldest article either way.
   */
  public boolean showsHeads() {
    return groupStories && (sort != Sort.RELEVANCE || query.clauses().isEmpty());
  }

  /** The same search, going on there. */
  public SearchRequest withCursor(Cursor next) {
    return new SearchRequest(query, understood, scope, selections, allMeasures, dates, sort, size, 1, next, facets, facetSize, interval,
        highlight, groupStories, explain);
  }

  /** The same for all requests that have the same hits in the same order; a cursor goes on only with its own. */
  public String fingerprint() {
    String all = String.join("|", query.toString(), scope.name(), new java.util.TreeMap<>(selections).toString(),
        String.valueOf(allMeasures), dates.toString(), sort.name(), String.valueOf(groupStories), understood.toString());
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
