package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how a query is searched: what it is cut into and what is sent to Elasticsearch. */
public final class SearchExplainer {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Analyzers of articles.json by the names that the answer gives them. */
  private static final Map<String, String> ANALYZERS = Map.of("words", "fugong_ik_search", "pairs", "fugong_bigram");

  private final ElasticsearchClient client;
  private final String index;
  private final ArticleQuery query;

  /** @param index the alias of the articles */
  public SearchExplainer(ElasticsearchClient client, String index, ArticleQuery query) {
    this.client = client;
    this.index = index;
    this.query = query;
  }

  /** How the request is searched; with several key words, the way that wants them all. */
  public SearchExplanation explain(SearchRequest request) {
    try {
      Map<String, List<String>> tokens = new LinkedHashMap<>();
      for (String name : List.of("words", "pairs")) {
        tokens.put(name, request.understood().text().isEmpty() ? List.of() : tokens(ANALYZERS.get(name), request.understood().text()));
      }
      String sent = JsonpUtils.toJsonString(query.build(index, request, false), client._transport().jsonpMapper());
      return new SearchExplanation(tokens, JSON.readValue(sent, new TypeReference<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tokens(String analyzer, String text) throws IOException {
    return client.indices().analyze(analyze -> analyze.index(index).analyzer(analyzer).text(text)).tokens().stream()
        .map(AnalyzeToken::token).toList();
  }
}
