package org.fugong.service.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fugong.extraction.measure.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A measure record in Elasticsearch: the properties of {@code measures.json}, by the same names; what each means stands in the
 * README beside it. amountText, amountValue and amountUnit are columns of one table: the same index is the same amount.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MeasureDocument(
    String id,
    String page,
    @Nullable String url,
    @Nullable String site,
    String kind,
    String story,
    String article,
    @Nullable String title,
    @Nullable String titleOriginal,
    String measure,
    String measureGroup,
    String evidence,
    @Nullable String evidenceOriginal,
    int evidenceStart,
    int evidenceEnd,
    @Nullable String actor,
    List<String> amountText,
    List<Double> amountValue,
    List<String> amountUnit,
    List<Double> amountCny,
    @Nullable LocalDate date,
    String dateSource,
    @Nullable String province,
    @Nullable String city,
    @Nullable String district,
    @Nullable String districtCode,
    @Nullable String place,
    List<String> division,
    List<String> path,
    @Nullable GeoPoint location,
    @Nullable LocalDate crawledOn,
    Instant indexedAt) {
  public MeasureDocument {
    amountText = Lists.copy(amountText);
    amountValue = Lists.copy(amountValue);
    amountUnit = Lists.copy(amountUnit);
    amountCny = Lists.copy(amountCny);
    division = Lists.copy(division);
    path = Lists.copy(path);
  }

  /** The same record of an article that tells another story. */
  MeasureDocument withStory(String other) {
    return new MeasureDocument(
        id, page, url, site, kind, other, article, title, titleOriginal, measure, measureGroup, evidence,
        evidenceOriginal, evidenceStart, evidenceEnd, actor, amountText, amountValue, amountUnit, amountCny, date,
        dateSource, province, city, district, districtCode, place, division, path, location, crawledOn, indexedAt);
  }

  /** The article's title in the script that it came in, or null where it has none. */
  public @Nullable String titleAsWritten() {
    return titleOriginal == null ? title : titleOriginal;
  }

  /** What the sentence quantifies, in its order; values are written out in full, without an exponent. */
  public List<Amount> amounts() {
    return IntStream.range(0, amountText.size())
        .mapToObj(i -> new Amount(amountText.get(i), inFull(amountValue.get(i)), amountUnit.get(i)))
        .toList();
  }

  private static BigDecimal inFull(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** The sentence exactly as in the body. */
  public String evidenceAsWritten() {
    return evidenceOriginal == null ? evidence : evidenceOriginal;
  }
}
