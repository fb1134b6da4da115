package org.fugong.service.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.extraction.Article;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateSource;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.place.Place;
import org.fugong.service.index.ArticleWriter;
import org.fugong.service.index.DocumentBuilder;
import org.fugong.service.index.IndexDefinitions;
import org.fugong.service.index.IndexedArticle;
import org.fugong.service.index.Outcome;
import org.fugong.service.index.Replacement;
import org.fugong.service.testing.TestElasticsearch;
import org.jspecify.annotations.Nullable;

/** The service on a free port over the tests' Elasticsearch, with indices of its own. */
public final class SearchServer implements AutoCloseable {
  static final String ADMIN_KEY = "key-of-the-tests";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final EmbeddedServer server;

  private SearchServer(EmbeddedServer server) {
    this.server = server;
  }

  /** @param prefix what the names of its indices begin with */
  public static SearchServer start(String prefix) throws IOException {
    EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, Map.of(
        "elasticsearch.http-hosts", TestElasticsearch.uri().toString(),
        "fugong.index-prefix", prefix,
        "fugong.admin-key", ADMIN_KEY,
        "fugong.data-dir", Files.createTempDirectory("fugong-search").toString(),
        "micronaut.server.port", -1), "test");
    server.getApplicationContext().getBean(IndexDefinitions.class).ensure();
    return new SearchServer(server);
  }

  /** An answer: its status and its JSON. */
  public record Answer(int status, JsonNode body) {
    public List<String> ids() {
      return Stream.iterate(0, i -> i + 1).limit(body.get("hits").size()).map(i -> body.get("hits").get(i).get("id").asText()).toList();
    }

    public long total() {
      return body.get("total").get("value").asLong();
    }

    /** Counts of a facet by value, in the answer's order. */
    public Map<String, Long> counts(String facet) {
      Map<String, Long> counts = new java.util.LinkedHashMap<>();
      body.get("facets").get(facet).get("values").forEach(value -> counts.put(value.get("value").asText(), value.get("count").asLong()));
      return counts;
    }
  }

  /** A search with {@code name=value} parameters. */
  public Answer search(String... parameters) {
    return get("/api/v1/search", parameters);
  }

  public Answer get(String path, String... parameters) {
    return getAs(null, path, parameters);
  }

  Answer getAs(@Nullable String key, String path, String... parameters) {
    String query = Stream.of(parameters).map(SearchServer::encoded).collect(Collectors.joining("&"));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + path + "?" + query));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String parameter) {
    int equals = parameter.indexOf('=');
    return parameter.substring(0, equals) + "=" + URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
  }

  /** Puts articles into the index, each as a page of its own. */
  void index(List<TestArticle> articles) {
    indexAll(articles.stream().map(TestArticle::indexed).toList());
  }

  /** Puts articles with all that was read out of them into the index, each as a page of its own. */
  public void indexAll(List<IndexedArticle> articles) {
    DocumentBuilder builder = server.getApplicationContext().getBean(DocumentBuilder.class);
    ArticleWriter writer = server.getApplicationContext().getBean(ArticleWriter.class);
    List<Replacement> replacements = articles.stream()
        .map(article -> new Replacement(Replacement.Scope.ARTICLE, article.id(),
            List.of(builder.build(article, Instant.parse("2020-03-15T00:00:00Z")))))
        .toList();
    List<Outcome> outcomes = writer.write(replacements);
    outcomes.forEach(outcome -> {
      if (outcome.error() != null) {
        throw new IllegalStateException(outcome.error());
      }
    });
  }

  /** Takes articles out again. */
  void delete(List<String> ids) {
    bean(ArticleWriter.class).write(ids.stream().map(id -> new Replacement(Replacement.Scope.ARTICLE, id, List.of())).toList());
  }

  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  @Override
  public void close() {
    bean(IndexDefinitions.class).drop();
    server.close();
  }

  /** An article as a test wants it. */
  record TestArticle(String id, @Nullable String title, String body, @Nullable LocalDate date, List<Place> places, List<String> measures,
      @Nullable String site, ArticleKind kind) {
    static TestArticle of(String id, @Nullable String title, String body) {
      return new TestArticle(id, title, body, null, List.of(), List.of(), null, ArticleKind.ARTICLE);
    }

    TestArticle on(String day) {
      return new TestArticle(id, title, body, LocalDate.parse(day), places, measures, site, kind);
    }

    /** About these divisions, by code. */
    TestArticle about(String... codes) {
      List<Place> about = Stream.of(codes).map(code -> SearchFixture.GAZETTEER.placeOf(SearchFixture.GAZETTEER.findByCode(code).orElseThrow())).toList();
      return new TestArticle(id, title, body, date, about, measures, site, kind);
    }

    TestArticle with(String... types) {
      return new TestArticle(id, title, body, date, places, List.of(types), site, kind);
    }

    TestArticle from(String name) {
      return new TestArticle(id, title, body, date, places, measures, name, kind);
    }

    TestArticle asCaption() {
      return new TestArticle(id, title, body, date, places, measures, site, ArticleKind.CAPTION);
    }

    IndexedArticle indexed() {
      ArticleText text = new ArticleText(kind, title, null, List.of(), body, List.of(), new PageContext(null, site, null, List.of(), body));
      ArticleDate day = date == null ? ArticleDate.UNKNOWN : new ArticleDate(date, DateSource.PUBLISHED);
      List<MeasureType> types = measures.stream().map(key -> SearchFixture.TAXONOMY.findType(key).orElseThrow()).toList();
      return new IndexedArticle(id, new Article(text, day, places, List.of()), types);
    }
  }
}
