package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.IndexNames;
import org.fugong.service.index.MeasureDocument;

/** Puts the search together, once for the whole process. */
@Factory
final class SearchFactory {
  @Singleton
  PlaceNames placeNames(Gazetteer gazetteer) {
    return new PlaceNames(gazetteer);
  }

  /** @param yearOfMonths fugong.search.year-of-months: the year of a month that a query names without one */
  @Singleton
  QueryUnderstanding understanding(
      Gazetteer gazetteer, MeasureTaxonomy taxonomy, @Value("${fugong.search.year-of-months:2020}") int yearOfMonths) {
    return new QueryUnderstanding(gazetteer, taxonomy, Clock.systemDefaultZone(), yearOfMonths);
  }

  @Singleton
  SearchRequestReader requestReader(PlaceNames places, MeasureTaxonomy taxonomy, QueryUnderstanding understanding) {
    return new SearchRequestReader(places, taxonomy, understanding);
  }

  @Singleton
  ArticleQuery articleQuery() {
    return new ArticleQuery(Ranking.STANDARD);
  }

  @Singleton
  ResponseReader responseReader(Gazetteer gazetteer, PlaceNames places, MeasureTaxonomy taxonomy) {
    return new ResponseReader(gazetteer, places, taxonomy);
  }

  @Singleton
  IndexSearch<ArticleDocument> articles(ElasticsearchClient client, IndexNames names, ArticleQuery query) {
    return new IndexSearch<>(client, names.articles(), query, ArticleDocument.class);
  }

  @Singleton
  IndexSearch<MeasureDocument> measures(ElasticsearchClient client, IndexNames names, ArticleQuery query) {
    return new IndexSearch<>(client, names.measures(), query, MeasureDocument.class);
  }

  @Singleton
  ArticleSearch articleSearch(IndexSearch<ArticleDocument> articles, ResponseReader reader) {
    return new ArticleSearch(articles, reader);
  }

  @Singleton
  Suggestions suggestions(ElasticsearchClient client, IndexNames names, Gazetteer gazetteer, MeasureTaxonomy taxonomy) {
    return new Suggestions(client, names.articles(), gazetteer, taxonomy);
  }

  @Singleton
  SearchExplainer searchExplainer(ElasticsearchClient client, IndexNames names, ArticleQuery query) {
    return new SearchExplainer(client, names.articles(), query);
  }
}
