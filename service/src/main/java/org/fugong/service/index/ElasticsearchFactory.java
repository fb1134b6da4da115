package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.elasticsearch.DefaultElasticsearchClientFactory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.fugong.service.ServiceConfiguration;

/**
 * The connection to Elasticsearch: one client for everybody, whose failures arrive sorted by who must act
 * ({@link FailureSortingTransport}).
 */
@Factory
final class ElasticsearchFactory {
  private static final int CONNECTIONS = 64;

  /** The low-level client over {@code elasticsearch.http-hosts}. */
  @Singleton
  @Bean(preDestroy = "close")
  @Replaces(bean = RestClient.class, factory = DefaultElasticsearchClientFactory.class)
  RestClient restClient(
      @Property(name = "elasticsearch.http-hosts") List<String> hosts, ServiceConfiguration configuration) {
    List<URI> uris = hosts.stream().map(ElasticsearchFactory::parse).toList();
    RestClientBuilder builder = RestClient.builder(uris.stream().map(ElasticsearchFactory::host).toArray(HttpHost[]::new));
    findAuthorization(uris).ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
    uris.stream().map(URI::getPath).filter(path -> path.length() > 1).findFirst().ifPresent(builder::setPathPrefix);
    return builder
        .setRequestConfigCallback(request -> request
            .setConnectTimeout((int) configuration.connectTimeout().toMillis())
            .setConnectionRequestTimeout((int) configuration.readTimeout().toMillis())
            .setSocketTimeout((int) configuration.readTimeout().toMillis()))
        .setHttpClientConfigCallback(http -> http.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
        .build();
  }

  /** The transport that every client of the process uses. */
  @Singleton
  @Bean(preDestroy = "close")
  @Replaces(bean = ElasticsearchTransport.class, factory = DefaultElasticsearchClientFactory.class)
  ElasticsearchTransport transport(RestClient restClient, ServiceConfiguration configuration) {
    JsonMapper mapper = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
    RestClientTransport rest = new RestClientTransport(restClient, new JacksonJsonpMapper(mapper));
    return new FailureSortingTransport(rest, configuration);
  }

  /** The client. */
  @Singleton
  @Replaces(bean = ElasticsearchClient.class, factory = DefaultElasticsearchClientFactory.class)
  ElasticsearchClient client(ElasticsearchTransport transport) {
    return new ElasticsearchClient(transport);
  }

  private static URI parse(String text) {
    URI uri = URI.create(text.strip());
    String scheme = uri.getScheme();
    if (uri.getHost() == null || scheme == null || !scheme.matches("https?")) {
      throw new IllegalArgumentException(
          "elasticsearch.http-hosts: got [" + text.replaceAll("//[^@/]*@", "//…@") + "], expected a URL such as http://localhost:9200");
    }
    return uri;
  }

  private static HttpHost host(URI uri) {
    int standard = uri.getScheme().equals("https") ? 443 : 9200;
    return new HttpHost(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort(), uri.getScheme());
  }

  private static Optional<Header> findAuthorization(List<URI> uris) {
    return uris.stream()
        .map(URI::getUserInfo)
        .filter(userInfo -> userInfo != null)
        .findFirst()
        .map(userInfo -> Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8)))
        .map(credentials -> new BasicHeader("Authorization", "Basic " + credentials));
  }
}
