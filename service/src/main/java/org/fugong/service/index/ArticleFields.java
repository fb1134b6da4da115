package org.fugong.service.index;

/** The names of the fields of an article's document, as {@code articles.json} has them; what each means stands in the README beside it. */
public final class ArticleFields {
  public static final String ID = "id";
  public static final String PAGE = "page";
  public static final String URL = "url";
  public static final String SITE = "site";
  public static final String KIND = "kind";
  public static final String STORY = "story";
  public static final String FINGERPRINT = "fingerprint";
  public static final String OFFICIAL = "official";
  public static final String TITLE = "title";
  public static final String TITLE_BIGRAM = "title.bigram";
  public static final String TITLE_CHARACTER = "title.character";
  public static final String SUBTITLE = "subtitle";
  public static final String SUBTITLE_BIGRAM = "subtitle.bigram";
  public static final String SUBTITLE_CHARACTER = "subtitle.character";
  public static final String BYLINE = "byline";
  public static final String BODY = "body";
  public static final String BODY_BIGRAM = "body.bigram";
  public static final String BODY_CHARACTER = "body.character";
  public static final String TITLE_ORIGINAL = "titleOriginal";
  public static final String SUBTITLE_ORIGINAL = "subtitleOriginal";
  public static final String BODY_ORIGINAL = "bodyOriginal";
  public static final String PASSAGES = "passages";
  public static final String PASSAGES_TEXT = "passages.text";
  public static final String PASSAGES_TEXT_BIGRAM = "passages.text.bigram";
  public static final String PASSAGES_TEXT_PAIR = "passages.text.pair";
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
  public static final String MEASURE = "measure";
  public static final String MEASURE_GROUP = "measureGroup";
  public static final String AMOUNT_CNY = "amountCny";
  public static final String NOTES = "notes";
  public static final String CRAWLED_ON = "crawledOn";
  public static final String INDEXED_AT = "indexedAt";

  private ArticleFields() {}
}
