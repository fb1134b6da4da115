package org.fugong.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.measure.Amount;
import org.fugong.extraction.measure.CueMatch;
import org.fugong.extraction.measure.MeasureExtractor;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.place.Place;
import org.jspecify.annotations.Nullable;

/** Articles of a page on a terminal: a line of JSON each, or a report for a reader. */
final class PagePrinter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final MeasureExtractor measures = new MeasureExtractor(MeasureTaxonomy.load());

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

  /** Article by article: what was read, by which rule, and what was repaired, dropped or passed over. */
  void explain(String page, List<Article> articles) {
    out.println("━━ " + page + " · " + articles.size() + (articles.size() == 1 ? " article" : " articles"));
    for (int i = 0; i < articles.size(); i++) {
      explain(i + 1, articles.get(i));
    }
    out.println();
  }

  private void explain(int number, Article article) {
    ArticleText text = article.text();
    out.println();
    out.println(number + ". " + Objects.requireNonNullElse(text.title(), "(no title)") + "   [" + text.kind().name().toLowerCase(Locale.ROOT) + "]");
    row("kicker", text.subtitle());
    row("byline", text.byline().isEmpty() ? null : String.join(", ", text.byline()));
    row("date", article.date().day() == null ? "none can be told" : article.date().day() + ", " + article.date().source().key());
    row("site", text.page().site());
    row("published", text.page().published().isEmpty() ? null : String.join(" | ", text.page().published()));
    for (Place place : article.places()) {
      row("place", name(place) + " " + place.code());
    }
    row("begins", shorten(text.body(), 60));
    text.notes().forEach(note -> row("note", note));
    explainMeasures(article);
  }

  private void explainMeasures(Article article) {
    String body = article.text().body();
    List<CueMatch> cues = measures.explain(article.text());
    for (ArticleMeasure measure : article.measures()) {
      MeasureRecord record = measure.record();
      row("measure", record.type().key() + " " + record.type().label() + details(measure));
      row("", "“" + shorten(record.evidence(), 90) + "”");
      for (CueMatch cue : cues) {
        if (cue.type().equals(record.type()) && cue.start() >= record.start() && cue.end() <= record.end()) {
          row("", "by “" + body.substring(cue.start(), cue.end()) + "” (" + cue.rule() + ")");
        }
      }
    }
    for (CueMatch cue : cues) {
      if (cue.decision() != CueMatch.Decision.REPORTED) {
        row("passed over", cue.type().key() + " “" + body.substring(cue.start(), cue.end()) + "” ("
            + cue.decision().name().toLowerCase(Locale.ROOT) + (cue.because().isEmpty() ? "" : ": " + cue.because()) + ", " + cue.rule() + ")");
      }
    }
  }

  private static String details(ArticleMeasure measure) {
    List<String> details = new ArrayList<>();
    if (measure.place() != null) {
      details.add(name(measure.place()));
    }
    if (measure.record().actor() != null) {
      details.add("by " + measure.record().actor());
    }
    if (measure.date() != null) {
      details.add(measure.date().toString());
    }
    measure.record().amounts().forEach(amount -> details.add(amount.text() + " = " + amount.value().toPlainString() + " " + amount.unit()));
    return details.isEmpty() ? "" : "   " + String.join(" · ", details);
  }

  private static String name(Place place) {
    return place.province() + (place.city() == null || place.city().equals(place.province()) ? "" : " " + place.city())
        + (place.district() == null ? "" : " " + place.district());
  }

  private void row(String name, @Nullable String value) {
    if (value != null) {
      out.println(String.format("   %-12s%s", name, value));
    }
  }

  private static String shorten(String text, int length) {
    String line = text.replace('\n', ' ');
    return line.length() <= length ? line : line.substring(0, length) + "…";
  }
}
