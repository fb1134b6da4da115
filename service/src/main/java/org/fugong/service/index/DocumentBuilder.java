package org.fugong.service.index;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.date.DateSource;
import org.fugong.extraction.measure.Amount;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.SimplifiedScript;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.extraction.story.OfficialSources;
import org.fugong.extraction.story.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * From extraction's values to the documents of the indices. Text is kept in simplified script, of the same length as it
 * came, so that an offset in one is the same offset in the other; as it came it is kept only where it differs.
 */
@Singleton
public final class DocumentBuilder {
  private static final String CNY = "CNY";

  private final Gazetteer gazetteer;
  private final OfficialSources officialSources;

  DocumentBuilder(Gazetteer gazetteer, OfficialSources officialSources) {
    this.gazetteer = gazetteer;
    this.officialSources = officialSources;
  }

  /** The documents of an article that is indexed at this moment. */
  public Documents build(IndexedArticle indexed, Instant indexedAt) {
    ArticleDocument document = article(indexed, indexedAt);
    List<MeasureDocument> measures = new ArrayList<>();
    for (ArticleMeasure measure : indexed.article().measures()) {
      measures.add(measure(document, measure, measures.size() + 1));
    }
    return new Documents(document, measures);
  }

  /** An article's document as it would be written today, where an older version of the service left out what finds its copies. */
  public ArticleDocument complete(ArticleDocument article) {
    return article.fingerprint().isEmpty()
        ? article.withStory(
            article.story(),
            StoryText.of(article.body(), article.place()).fingerprint(),
            officialSources.isOfficial(article.site(), article.url()))
        : article;
  }

  private ArticleDocument article(IndexedArticle indexed, Instant indexedAt) {
    Article article = indexed.article();
    ArticleText text = article.text();
    PlaceColumns places = PlaceColumns.of(article.places(), gazetteer);
    String body = SimplifiedScript.of(text.body());
    StoryText story = StoryText.of(body, places.place());
    return new ArticleDocument(
        indexed.id(),
        Ids.pageOf(indexed.id()),
        text.page().url(),
        text.page().site(),
        text.kind().name().toLowerCase(Locale.ROOT),
        Ids.ofStory(story),
        story.fingerprint(),
        officialSources.isOfficial(text.page().site(), text.page().url()),
        simplified(text.title()),
        simplified(text.subtitle()),
        text.byline(),
        body,
        originalIfOther(text.title()),
        originalIfOther(text.subtitle()),
        originalIfOther(text.body()),
        PassageSplitter.splitBehindTitle(simplified(text.title()), body),
        article.date().day(),
        article.date().source().key(),
        places.province(),
        places.city(),
        places.district(),
        places.districtCode(),
        places.place(),
        places.division(),
        places.path(),
        places.location(),
        indexed.types().stream().map(MeasureType::key).toList(),
        List.copyOf(new LinkedHashSet<>(indexed.types().stream().map(type -> type.group().key()).toList())),
        article.measures().stream().flatMap(measure -> amountsCny(measure.record()).stream()).toList(),
        text.notes(),
        text.page().crawledOn(),
        indexedAt);
  }

  private MeasureDocument measure(ArticleDocument article, ArticleMeasure measure, int number) {
    MeasureRecord record = measure.record();
    Place place = measure.place();
    PlaceColumns columns = PlaceColumns.of(place == null ? List.of() : List.of(place), gazetteer);
    LocalDate own = measure.date();
    return new MeasureDocument(
        Ids.ofMeasure(article.id(), number),
        article.page(),
        article.url(),
        article.site(),
        article.kind(),
        article.story(),
        article.id(),
        article.title(),
        article.titleOriginal(),
        record.type().key(),
        record.type().group().key(),
        SimplifiedScript.of(record.evidence()),
        originalIfOther(record.evidence()),
        record.start(),
        record.end(),
        record.actor(),
        record.amounts().stream().map(Amount::text).toList(),
        record.amounts().stream().map(amount -> amount.value().doubleValue()).toList(),
        record.amounts().stream().map(Amount::unit).toList(),
        amountsCny(record),
        own == null ? article.date() : own,
        own == null ? article.dateSource() : DateSource.EVENT.key(),
        place == null ? null : place.province(),
        place == null ? null : place.city(),
        place == null ? null : place.district(),
        place == null || place.district() == null ? null : place.code(),
        place == null ? null : place.code(),
        columns.division(),
        columns.path(),
        columns.location().isEmpty() ? null : columns.location().get(0),
        article.crawledOn(),
        article.indexedAt());
  }

  private static List<Double> amountsCny(MeasureRecord record) {
    return record.amounts().stream()
        .filter(amount -> amount.unit().equals(CNY))
        .map(Amount::value)
        .map(BigDecimal::doubleValue)
        .toList();
  }

  private static @Nullable String simplified(@Nullable String text) {
    return text == null ? null : SimplifiedScript.of(text);
  }

  private static @Nullable String originalIfOther(@Nullable String text) {
    return text == null || Objects.equals(SimplifiedScript.of(text), text) ? null : text;
  }
}
