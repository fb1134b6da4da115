package org.fugong.service.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.service.evaluation.LabelledArticle.LabelledPlace;
import org.jspecify.annotations.Nullable;

/**
 * Extraction compared with hand labels.
 *
 * <p>Each labelled article is compared with the one found article that starts as it does, else ends as it does, else holds its
 * first words; a label without a text (one article for each page) with the longest found. A labelled article that none was
 * found for misses all of its values; the values of a found article that no label fits are all wrong.
 */
public final class ExtractionScore {
  private final Accuracy split = new Accuracy();
  private final Accuracy titles = new Accuracy();
  private final Accuracy bylines = new Accuracy();
  private final Accuracy dates = new Accuracy();
  private final Accuracy dateSources = new Accuracy();
  private final Counts cities = new Counts();
  private final Counts places = new Counts();
  private final Counts measures = new Counts();
  private final Map<String, Counts> measuresByType = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int pages;
  private int extraArticles;
  private int boilerplateLeft;
  private int sentencesTwice;

  private ExtractionScore() {}

  /** Extracts every page and compares it with its labels. */
  public static ExtractionScore of(List<LabelledPage> pages, ArticleExtractor extractor) {
    ExtractionScore score = new ExtractionScore();
    pages.forEach(page -> score.add(page, extract(extractor, page)));
    return score;
  }

  private static List<Article> extract(ArticleExtractor extractor, LabelledPage page) {
    try {
      return extractor.extract(page.page());
    } catch (UnreadablePageException e) {
      return List.of();
    }
  }

  void add(LabelledPage page, List<Article> found) {
    pages++;
    Map<LabelledArticle, Article> pairs = new PageAlignment(page.articles(), found).pairs();
    for (LabelledArticle label : page.articles()) {
      compare(page.name(), label, pairs.get(label), found.size() == page.articles().size());
    }
    found.stream().filter(article -> !pairs.containsValue(article)).forEach(article -> addExtra(page.name(), article));
    checkPageText(page, found);
  }

  private void compare(String page, LabelledArticle label, @Nullable Article found, boolean countFits) {
    String where = page + " · " + (found == null ? PageAlignment.nameOf(label) : PageAlignment.nameOf(found));
    if (found == null) {
      mistakes.add(where + ": no such article was found");
    }
    compareText(where, label, found, countFits);
    note(dates, where, "date", label.date(), found == null ? "no article" : found.date().day());
    note(dateSources, where, "date source", label.dateSource(), found == null ? "no article" : found.date().source().key());
    Set<LabelledPlace> expected = new LinkedHashSet<>(label.places());
    Set<LabelledPlace> got = found == null ? Set.of() : placesOf(found);
    addSet(cities, where, "cities", atCityLevel(expected), atCityLevel(got));
    addSet(places, where, "places", expected, got);
    addMeasures(where, label.measures(), found == null ? Set.of() : measuresOf(found));
  }

  private void compareText(String where, LabelledArticle label, @Nullable Article found, boolean countFits) {
    LabelledArticle.Text text = label.text();
    if (text == null) {
      split.add(countFits);
      if (!countFits) {
        mistakes.add(where + ": the text is one article, it was split or dropped");
      }
      return;
    }
    boolean cutRight = found != null && found.text().kind() == text.kind()
        && PageAlignment.startsLike(found, text) && PageAlignment.endsLike(found, text);
    split.add(cutRight);
    if (!cutRight && found != null) {
      mistakes.add(where + ": cut as " + found.text().kind() + " [" + edges(found.text().body()) + "], labelled " + text.kind()
          + " [" + text.startsWith() + " … " + text.endsWith() + "]");
    }
    note(titles, where, "title", List.of(String.valueOf(text.title()), String.valueOf(text.subtitle())),
        found == null ? "no article" : List.of(String.valueOf(found.text().title()), String.valueOf(found.text().subtitle())));
    note(bylines, where, "byline", text.byline(), found == null ? "no article" : found.text().byline());
  }

  private static String edges(String body) {
    String line = body.replaceAll("\\s+", " ");
    return line.substring(0, Math.min(14, line.length())) + " … " + line.substring(Math.max(0, line.length() - 14));
  }

  private void note(Accuracy accuracy, String where, String what, @Nullable Object expected, @Nullable Object got) {
    boolean isRight = Objects.equals(expected, got);
    accuracy.add(isRight);
    if (!isRight) {
      mistakes.add(where + ": " + what + " " + got + ", labelled " + expected);
    }
  }

  private void addSet(Counts counts, String where, String what, Set<?> expected, Set<?> got) {
    counts.add(expected, got);
    String wrong = without(got, expected);
    String missed = without(expected, got);
    if (!wrong.isEmpty() || !missed.isEmpty()) {
      mistakes.add(where + ": " + what + (wrong.isEmpty() ? "" : " wrong [" + wrong + "]")
          + (missed.isEmpty() ? "" : " missed [" + missed + "]"));
    }
  }

  private static String without(Set<?> values, Set<?> others) {
    return values.stream().filter(value -> !others.contains(value)).map(Object::toString).collect(Collectors.joining(", "));
  }

  private void addMeasures(String where, Set<String> expected, Set<String> got) {
    addSet(measures, where, "measures", expected, got);
    Set<String> either = new LinkedHashSet<>(expected);
    either.addAll(got);
    for (String type : either) {
      measuresByType.computeIfAbsent(type, key -> new Counts())
          .add(expected.contains(type) ? Set.of(type) : Set.of(), got.contains(type) ? Set.of(type) : Set.of());
    }
  }

  private void addExtra(String page, Article article) {
    extraArticles++;
    String where = page + " · " + PageAlignment.nameOf(article);
    mistakes.add(where + ": no labelled article is like this one");
    addSet(cities, where, "cities", Set.of(), atCityLevel(placesOf(article)));
    addSet(places, where, "places", Set.of(), placesOf(article));
    addMeasures(where, Set.of(), measuresOf(article));
  }

  private void checkPageText(LabelledPage page, List<Article> found) {
    List<String> lines = found.stream().flatMap(article -> article.text().body().lines()).map(String::strip).toList();
    for (String line : page.boilerplate()) {
      if (lines.contains(line.strip())) {
        boilerplateLeft++;
        mistakes.add(page.name() + ": boilerplate is left in a body: " + line.strip());
      }
    }
    for (Article article : found) {
      Set<String> seen = new LinkedHashSet<>();
      article.text().body().lines().flatMap(line -> List.of(line.split("(?<=[。!?!?])")).stream())
          .map(String::strip).filter(sentence -> sentence.length() >= 12 && !seen.add(sentence))
          .forEach(sentence -> addTwice(page.name(), sentence));
    }
  }

  private void addTwice(String page, String sentence) {
    sentencesTwice++;
    mistakes.add(page + ": a sentence stands twice: " + sentence);
  }

  private static Set<LabelledPlace> placesOf(Article article) {
    return article.places().stream()
        .map(place -> new LabelledPlace(place.province(), place.city(), place.district()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<LabelledPlace> atCityLevel(Set<LabelledPlace> places) {
    return places.stream().map(LabelledPlace::atCityLevel).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> measuresOf(Article article) {
    return article.measureTypes().stream().map(MeasureType::key).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Pages that were compared. */
  public int pages() {
    return pages;
  }

  /** Labelled articles whose kind, beginning and end are as labelled (or, without a labelled text, that are one article). */
  public Accuracy split() {
    return split;
  }

  /** Headline and kicker, exactly. */
  public Accuracy titles() {
    return titles;
  }

  /** The names of the byline, exactly and in order. */
  public Accuracy bylines() {
    return bylines;
  }

  /** The day, also where it is none. */
  public Accuracy dates() {
    return dates;
  }

  /** Where the day was read. */
  public Accuracy dateSources() {
    return dateSources;
  }

  /** Places without their districts. */
  public Counts cities() {
    return cities;
  }

  /** Places with their districts. */
  public Counts places() {
    return places;
  }

  /** Measure types of an article, over all types. */
  public Counts measures() {
    return measures;
  }

  /** Measure types of an article, each type by itself; types that are neither labelled nor found are absent. */
  public Map<String, Counts> measuresByType() {
    return Map.copyOf(measuresByType);
  }

  /** Found articles that no labelled one is like. */
  public int extraArticles() {
    return extraArticles;
  }

  /** Labelled boilerplate lines that still stand in a body. */
  public int boilerplateLeft() {
    return boilerplateLeft;
  }

  /** Sentences that stand twice in one article. */
  public int sentencesTwice() {
    return sentencesTwice;
  }

  /** One line for each difference, in the order of the pages. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}
