package org.fugong.service;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.story.OfficialSources;

/** Loads extraction's bundled data once for the whole process. */
@Factory
final class ExtractionFactory {
  @Singleton
  Gazetteer gazetteer() {
    return Gazetteer.load();
  }

  @Singleton
  MeasureTaxonomy taxonomy() {
    return MeasureTaxonomy.load();
  }

  @Singleton
  OfficialSources officialSources() {
    return OfficialSources.load();
  }

  @Singleton
  ArticleExtractor extractor(Gazetteer gazetteer, MeasureTaxonomy taxonomy) {
    return new ArticleExtractor(gazetteer, taxonomy);
  }
}
