package org.fugong.service.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.ExplainedArticle;
import org.fugong.extraction.ExplainedPage;
import org.fugong.extraction.date.DateReading;
import org.fugong.extraction.measure.CueMatch;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.DroppedLine;
import org.fugong.extraction.place.Place;
import org.fugong.extraction.place.PlaceReading;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a page, for a reader: article by article each value with its rule and the words behind it, then what was dropped.
 *
 * <p>Offsets such as {@code @12-20} count UTF-16 units of the article's body from 0, the second one exclusive. Long quotations are cut in
 * their middle, with {@code …}; every line stays short enough for a terminal of 120 columns of Latin letters.
 */
final class PageReport {
  private static final int LONGEST_QUOTE = 80;
  private static final String INDENT = "   ";

  private final PrintWriter out;

  PageReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints the report of one page. */
  void print(String name, ExplainedPage page) {
    List<ExplainedArticle> articles = page.articles();
    out.println("━━ " + name + " · " + articles.size() + (articles.size() == 1 ? " article" : " articles"));
    for (int i = 0; i < articles.size(); i++) {
      print(i + 1, articles.get(i));
    }
    printNotes(articles);
    printDropped(page.dropped());
    out.println();
  }

  private void print(int number, ExplainedArticle explained) {
    Article article = explained.article();
    ArticleText text = article.text();
    out.println();
    out.println(number + ". " + Objects.requireNonNullElse(text.title(), "(no title)") + "   [" + text.kind().name().toLowerCase(Locale.ROOT) + "]");
    row("kicker", text.subtitle());
    row("byline", text.byline().isEmpty() ? null : String.join(", ", text.byline()));
    row("date", date(explained.date()));
    if (explained.places().isEmpty()) {
      row("place", "none");
    }
    explained.places().forEach(place -> row("place", place(place)));
    row("site", text.page().site());
    row("body", text.body().length() + " characters " + quote(text.body()));
    Cues cues = new Cues(text.body(), explained.cues());
    article.measures().forEach(measure -> printMeasure(measure, cues));
    if (article.measures().isEmpty()) {
      row("measure", "none");
    }
    cues.passedOver().stream().map(cues::describePassedOver).distinct().forEach(words -> row("passed over", words));
  }

  private static String date(DateReading reading) {
    if (reading.date().day() == null) {
      return "none: no words of page or article tell one";
    }
    return reading.date().day() + "  " + reading.date().source().key() + "  " + words(reading.text(), reading.start());
  }

  private static String place(PlaceReading reading) {
    return name(reading.place()) + " " + reading.place().code() + "  " + reading.rule().key() + "  " + words(reading.text(), reading.start());
  }

  private static String words(@Nullable String words, int start) {
    if (words == null) {
      return "from the page";
    }
    return quote(words) + (start < 0 ? " outside of the body" : " " + span(start, start + words.length()));
  }

  private void printMeasure(ArticleMeasure measure, Cues cues) {
    MeasureRecord record = measure.record();
    row("measure", record.type().key() + " " + record.type().label() + "  " + span(record.start(), record.end()) + details(measure));
    row("", quote(record.evidence()));
    cues.behind(record).stream().map(cues::describe).distinct().forEach(words -> row("", "by " + words));
  }

  private static String details(ArticleMeasure measure) {
    List<String> details = new ArrayList<>();
    if (measure.place() != null) {
      details.add("place " + name(measure.place()));
    }
    if (measure.record().actor() != null) {
      details.add("actor " + measure.record().actor());
    }
    if (measure.date() != null) {
      details.add("date " + measure.date());
    }
    measure.record().amounts().forEach(amount -> details.add(amount.text() + " = " + amount.value().toPlainString() + " " + amount.unit()));
    return details.isEmpty() ? "" : "  " + String.join(" · ", details);
  }

  /** The cues of one article. */
  private record Cues(String body, List<CueMatch> all) {
    private List<CueMatch> behind(MeasureRecord record) {
      return all.stream()
          .filter(cue -> cue.decision() == CueMatch.Decision.REPORTED && cue.type().equals(record.type()))
          .filter(cue -> cue.start() >= record.start() && cue.end() <= record.end())
          .toList();
    }

    private List<CueMatch> passedOver() {
      return all.stream().filter(cue -> cue.decision() != CueMatch.Decision.REPORTED).toList();
    }

    private String describe(CueMatch cue) {
      return quote(body.substring(cue.start(), cue.end())) + " " + span(cue.start(), cue.end()) + "  " + cue.rule();
    }

    private String describePassedOver(CueMatch cue) {
      String why = switch (cue.decision()) {
        case SUPPRESSED -> "suppressed by " + cue.because();
        case UNCONFIRMED -> "a weak cue that nothing else confirms";
        case HEADING -> "stands in a heading";
        case REPORTED -> "reported";
      };
      return cue.type().key() + " " + cue.type().label() + "  " + describe(cue) + "  " + why;
    }
  }

  /** Notes are about the page; all of its articles bear them. */
  private void printNotes(List<ExplainedArticle> articles) {
    if (!articles.isEmpty() && !articles.get(0).article().text().notes().isEmpty()) {
      out.println();
      out.println("repaired and dropped:");
      articles.get(0).article().text().notes().forEach(note -> out.println(INDENT + note));
    }
  }

  private void printDropped(List<DroppedLine> dropped) {
    if (dropped.isEmpty()) {
      return;
    }
    out.println();
    out.println("in no article:");
    int width = dropped.stream().map(line -> line.reason().length()).collect(Collectors.summarizingInt(length -> length)).getMax();
    dropped.forEach(line -> out.println(INDENT + line.reason() + " ".repeat(width + 2 - line.reason().length()) + quote(line.text())));
  }

  private void row(String name, @Nullable String value) {
    if (value != null) {
      out.println(String.format(Locale.ROOT, "%s%-12s%s", INDENT, name, value));
    }
  }

  private static String name(Place place) {
    return place.province() + (place.city() == null || place.city().equals(place.province()) ? "" : " " + place.city())
        + (place.district() == null ? "" : " " + place.district());
  }

  private static String span(int start, int end) {
    return "@" + start + "-" + end;
  }

  private static String quote(String text) {
    String line = text.replace('\n', ' ');
    if (line.length() > LONGEST_QUOTE) {
      int half = LONGEST_QUOTE / 2;
      line = line.substring(0, half) + " … " + line.substring(line.length() - half);
    }
    return "“" + line + "”";
  }
}
