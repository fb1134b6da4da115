package org.fugong.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.measure.Amount;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.place.Place;

/** Articles of a page on a terminal, a line of JSON each; {@link PageReport} is for readers. */
final class PagePrinter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;

  PagePrinter(PrintWriter out) {
    this.out = out;
  }

  /** One line of JSON for each article; keys as in the HTTP interface, with {@code page} for where it stood. */
  void printJson(String page, List<Article> articles) {
    for (Article article : articles) {
      try {
        out.println(JSON.writeValueAsString(json(page, article)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("article of " + page + " can't be written as JSON", e);
      }
    }
  }

  private static Map<String, Object> json(String page, Article article) {
    ArticleText text = article.text();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", page);
    json.put("kind", text.kind().name().toLowerCase(Locale.ROOT));
    json.put("title", text.title());
    json.put("subtitle", text.subtitle());
    json.put("byline", text.byline());
    json.put("body", text.body());
    json.put("url", text.page().url());
    json.put("site", text.page().site());
    json.put("date", article.date().day() == null ? null : article.date().day().toString());
    json.put("dateSource", article.date().source().key());
    json.put("places", article.places().stream().map(PagePrinter::json).toList());
    json.put("measures", article.measureTypes().stream().map(type -> type.key()).toList());
    json.put("measureRecords", article.measures().stream().map(PagePrinter::json).toList());
    json.put("notes", text.notes());
    return json;
  }

  private static Map<String, Object> json(Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("province", place.province());
    json.put("city", place.city());
    json.put("district", place.district());
    json.put("code", place.code());
    return json;
  }

  private static Map<String, Object> json(ArticleMeasure measure) {
    MeasureRecord record = measure.record();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", record.type().key());
    json.put("evidence", record.evidence());
    json.put("start", record.start());
    json.put("end", record.end());
    json.put("actor", record.actor());
    json.put("place", measure.place() == null ? null : json(measure.place()));
    json.put("date", measure.date() == null ? null : measure.date().toString());
    json.put("amounts", record.amounts().stream().map(PagePrinter::json).toList());
    return json;
  }

  private static Map<String, Object> json(Amount amount) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", amount.text());
    json.put("value", amount.value());
    json.put("unit", amount.unit());
    return json;
  }
}
