package org.fugong.service.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's record in Elasticsearch: the properties of {@code articles.json}, by the same names; what each means stands in
 * the README beside it. Lists are empty rather than null, also in a hit whose source was asked for in part.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleDocument(
    String id,
    String page,
    @Nullable String url,
    @Nullable String site,
    String kind,
    String story,
    List<String> fingerprint,
    boolean official,
    @Nullable String title,
    @Nullable String subtitle,
    List<String> byline,
    String body,
    @Nullable String titleOriginal,
    @Nullable String subtitleOriginal,
    @Nullable String bodyOriginal,
    List<Passage> passages,
    @Nullable LocalDate date,
    String dateSource,
    List<String> province,
    List<String> city,
    List<String> district,
    List<String> districtCode,
    List<String> place,
    List<String> division,
    List<String> path,
    List<GeoPoint> location,
    List<String> measure,
    List<String> measureGroup,
    List<Double> amountCny,
    List<String> notes,
    @Nullable LocalDate crawledOn,
    Instant indexedAt) {
  public ArticleDocument {
    fingerprint = Lists.copy(fingerprint);
    byline = Lists.copy(byline);
    passages = Lists.copy(passages);
    province = Lists.copy(province);
    city = Lists.copy(city);
    district = Lists.copy(district);
    districtCode = Lists.copy(districtCode);
    place = Lists.copy(place);
    division = Lists.copy(division);
    path = Lists.copy(path);
    location = Lists.copy(location);
    measure = Lists.copy(measure);
    measureGroup = Lists.copy(measureGroup);
    amountCny = Lists.copy(amountCny);
    notes = Lists.copy(notes);
  }

  /** The same article as one that tells another story. */
  ArticleDocument withStory(String other) {
    return withStory(other, fingerprint, official);
  }

  /** The same article with all that its story and its story's head are found by. */
  ArticleDocument withStory(String itsStory, List<String> itsFingerprint, boolean isOfficial) {
    return new ArticleDocument(
        id, page, url, site, kind, itsStory, itsFingerprint, isOfficial, title, subtitle, byline, body, titleOriginal,
        subtitleOriginal, bodyOriginal, passages, date, dateSource, province, city, district, districtCode, place,
        division, path, location, measure, measureGroup, amountCny, notes, crawledOn, indexedAt);
  }

  /** The title in the script that it came in, or null where the article has none. */
  public @Nullable String titleAsWritten() {
    return titleOriginal == null ? title : titleOriginal;
  }

  /** The subtitle in the script that it came in, or null where the article has none. */
  public @Nullable String subtitleAsWritten() {
    return subtitleOriginal == null ? subtitle : subtitleOriginal;
  }

  /** The body in the script that it came in. */
  public String bodyAsWritten() {
    return bodyOriginal == null ? body : bodyOriginal;
  }
}
