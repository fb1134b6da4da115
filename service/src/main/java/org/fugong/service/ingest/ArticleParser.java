package org.fugong.service.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateSource;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.PageReader;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.extraction.place.Place;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.http.Parameters;
import org.fugong.service.index.Ids;
import org.fugong.service.index.IndexedArticle;
import org.jspecify.annotations.Nullable;

/**
 * From a finished article as JSON to what is indexed: what is given wins, also an empty list; what is absent or null is read
 * out of the text.
 */
@Singleton
final class ArticleParser {
  private static final Set<String> KEYS = new TreeSet<>(Set.of("id", "kind", "title", "subtitle", "byline", "body", "url", "site",
      "crawledAt", "date", "places", "measures"));
  private static final int MAX_TITLE = 1000;
  private static final int MAX_NAME = 100;

  private final ArticleExtractor extractor;
  private final MeasureTaxonomy taxonomy;
  private final PlaceParser places;
  private final PageReader pages = new PageReader();

  ArticleParser(ArticleExtractor extractor, MeasureTaxonomy taxonomy, PlaceParser places) {
    this.extractor = extractor;
    this.taxonomy = taxonomy;
    this.places = places;
  }

  /**
   * Reads one article.
   *
   * @param idOfPath the id that the request's path names, or null; one in the JSON must then be the same
   * @throws InvalidRequestException with all that is wrong with it
   */
  IndexedArticle parse(byte[] json, @Nullable String idOfPath) {
    JsonFields fields = JsonFields.parse(json, KEYS);
    ArticleText text = text(fields);
    String id = id(fields, idOfPath, text);
    Optional<ArticleDate> date = fields.findDay("date").map(day -> new ArticleDate(day, DateSource.PUBLISHED));
    Optional<List<Place>> about = fields.findNode("places").map(given -> places(fields));
    Optional<List<MeasureType>> types = fields.findNode("measures").map(given -> types(fields));
    fields.check();
    Article read = extractor.extract(text);
    List<Place> places = about.orElse(read.places());
    List<ArticleMeasure> measures = read.measures().stream()
        .filter(measure -> types.isEmpty() || types.get().contains(measure.record().type()))
        .map(measure -> moveInto(places, measure))
        .toList();
    Article article = new Article(text, date.orElse(read.date()), places, measures);
    return types.map(given -> new IndexedArticle(id, article, given)).orElseGet(() -> IndexedArticle.of(id, article));
  }

  private ArticleText text(JsonFields fields) {
    Optional<String> given = fields.findText("body", Integer.MAX_VALUE)
        .map(text -> VisibleText.of(text.replaceAll("\r\n?", "\n")).strip());
    if (given.isEmpty() || given.get().isEmpty()) {
      fields.fail("body", given.isEmpty() ? "is missing" : "is empty");
    }
    String body = given.filter(text -> !text.isEmpty()).orElse("-");
    PageSource source = source(fields);
    Optional<ArticleText> read = readAsPage(body, source);
    PageContext context = new PageContext(
        source.url(),
        source.site(),
        source.crawledOn(),
        read.map(text -> text.page().published()).orElse(List.of()),
        body);
    return new ArticleText(
        kind(fields),
        line(fields, "title").or(() -> read.map(ArticleText::title)).orElse(null),
        line(fields, "subtitle").or(() -> read.map(ArticleText::subtitle)).orElse(null),
        fields.findNode("byline").map(names -> byline(fields)).or(() -> read.map(ArticleText::byline)).orElse(List.of()),
        body,
        List.of(),
        context);
  }

  /** The body as the page reader sees it, for its title, byline and dates; empty where it doesn't see one article there. */
  private Optional<ArticleText> readAsPage(String body, PageSource source) {
    try {
      List<ArticleText> texts =
          pages.read(new RawPage(body, RawPage.Format.TEXT, source.url(), source.site(), source.crawledOn()));
      return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    } catch (UnreadablePageException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> line(JsonFields fields, String name) {
    return fields.findText(name, MAX_TITLE).map(VisibleText::of).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static PageSource source(JsonFields fields) {
    try {
      return PageSource.read(
          fields.findText("url", PageSource.MAX_URL).orElse(null),
          fields.findText("site", PageSource.MAX_SITE).orElse(null),
          fields.findText("crawledAt", MAX_NAME).orElse(null));
    } catch (InvalidRequestException e) {
      e.errors().forEach(error -> fields.fail(error.field(), error.message()));
      return new PageSource(null, null, null);
    }
  }

  private static ArticleKind kind(JsonFields fields) {
    String kind = fields.findText("kind", MAX_NAME).orElse("article");
    return switch (kind) {
      case "article" -> ArticleKind.ARTICLE;
      case "caption" -> ArticleKind.CAPTION;
      default -> {
        fields.fail("kind", "got [" + kind + "], expected article or caption");
        yield ArticleKind.ARTICLE;
      }
    };
  }

  private static List<String> byline(JsonFields fields) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : fields.elements("byline")) {
      String text = name.isTextual() ? VisibleText.of(name.textValue()).strip() : "";
      if (!text.isEmpty() && text.length() <= MAX_NAME) {
        names.add(text);
      } else {
        fields.fail("byline[" + names.size() + "]", "got " + JsonFields.kind(name) + ", expected a name of 1 to " + MAX_NAME + " characters");
      }
    }
    return names;
  }

  private static String id(JsonFields fields, @Nullable String idOfPath, ArticleText text) {
    Optional<String> given = fields.findText("id", Integer.MAX_VALUE);
    if (idOfPath != null && given.isPresent() && !given.get().equals(idOfPath)) {
      fields.fail("id", "got [" + given.get() + "], expected [" + idOfPath + "] as in the path");
    }
    String id = Objects.requireNonNullElseGet(idOfPath, () -> given.orElseGet(
        () -> Ids.ofPostedArticle(text.page().url(), text.title(), text.body())));
    if (!Ids.isValid(id)) {
      fields.fail("id", "got [" + id.substring(0, Math.min(id.length(), Ids.MAX_LENGTH)) + "], expected 1 to " + Ids.MAX_LENGTH
          + " letters, digits and . _ : -, beginning with a letter or digit");
      return "invalid";
    }
    return id;
  }

  private List<Place> places(JsonFields fields) {
    List<Place> found = new ArrayList<>();
    List<JsonNode> given = fields.elements("places");
    for (int i = 0; i < given.size(); i++) {
      places.parse(given.get(i), "places[" + i + "]", fields).filter(place -> !found.contains(place)).ifPresent(found::add);
    }
    return found;
  }

  private List<MeasureType> types(JsonFields fields) {
    List<MeasureType> found = new ArrayList<>();
    List<String> keys = taxonomy.types().stream().map(MeasureType::key).toList();
    List<JsonNode> given = fields.elements("measures");
    for (int i = 0; i < given.size(); i++) {
      String key = given.get(i).asText();
      String name = "measures[" + i + "]";
      taxonomy.findType(key).ifPresentOrElse(
          found::add, () -> fields.fail(name, "unknown measure type '" + key + "'" + Parameters.hint(key, keys)));
    }
    return found;
  }

  /** A record stays where the text puts it if that is one of the article's places, else it goes to the most central one. */
  private static ArticleMeasure moveInto(List<Place> places, ArticleMeasure measure) {
    boolean stays = measure.place() != null && places.contains(measure.place());
    return stays ? measure : new ArticleMeasure(measure.record(), places.isEmpty() ? null : places.get(0), measure.date());
  }
}
