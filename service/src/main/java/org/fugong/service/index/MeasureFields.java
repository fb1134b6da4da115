package org.fugong.service.index;

/** The names of the fields of a measure record's document, as {@code measures.json} has them; what each means stands in the README beside it. */
public final class MeasureFields {
  public static final String ID = "id";
  public static final String PAGE = "page";
  public static final String URL = "url";
  public static final String SITE = "site";
  public static final String KIND = "kind";
  public static final String STORY = "story";
  public static final String ARTICLE = "article";
  public static final String TITLE = "title";
  public static final String TITLE_BIGRAM = "title.bigram";
  public static final String TITLE_CHARACTER = "title.character";
  public static final String TITLE_ORIGINAL = "titleOriginal";
  public static final String MEASURE = "measure";
  public static final String MEASURE_GROUP = "measureGroup";
  public static final String EVIDENCE = "evidence";
  public static final String EVIDENCE_BIGRAM = "evidence.bigram";
  public static final String EVIDENCE_CHARACTER = "evidence.character";
  public static final String EVIDENCE_ORIGINAL = "evidenceOriginal";
  public static final String EVIDENCE_START = "evidenceStart";
  public static final String EVIDENCE_END = "evidenceEnd";
  public static final String ACTOR = "actor";
  public static final String AMOUNT_TEXT = "amountText";
  public static final String AMOUNT_VALUE = "amountValue";
  public static final String AMOUNT_UNIT = "amountUnit";
  public static final String AMOUNT_CNY = "amountCny";
  public static final String DATE = "date";
  public static final String DATE_SOURCE = "dateSource";
  public static final String PROVINCE = "province";
  public static final String CITY = "city";
  public static final String DISTRICT = "district";
  public static final String DISTRICT_CODE = "districtCode";
  public static final String PLACE = "place";
  public static final String DIVISION = "division";
  public static final String PATH = "path";
  public static final String LOCATION = "location";
  public static final String CRAWLED_ON = "crawledOn";
  public static final String INDEXED_AT = "indexedAt";

  private MeasureFields() {}
}
