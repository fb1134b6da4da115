package org.fugong.service.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.ResponseException;
import org.fugong.service.OverloadedException;
import org.fugong.service.ServiceConfiguration;
import org.fugong.service.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what goes wrong with Elasticsearch by who must act: not reachable, too slow, starting, or without its indices is
 * {@link UnavailableException}; too much at once is {@link OverloadedException}; all else stays the client's
 * {@link ElasticsearchException}: a request that it rejects is our bug. Searches that failed inside an answer of several count
 * as failures of the request. Gives each kind of request its own patience, too.
 */
final class FailureSortingTransport implements ElasticsearchTransport {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Set<String> SLOW_ENDPOINTS =
      Set.of("es/bulk", "es/indices.create", "es/indices.refresh", "es/indices.update_aliases", "es/indices.delete",
          "es/indices.forcemerge");

  private final RestClientTransport delegate;
  private final RestClientOptions patient;

  FailureSortingTransport(RestClientTransport delegate, ServiceConfiguration configuration) {
    this.delegate = delegate;
    this.patient = options(configuration, configuration.writeTimeout());
  }

  /** Options for requests that must be answered within this time. */
  static RestClientOptions options(ServiceConfiguration configuration, Duration timeout) {
    RequestConfig config = RequestConfig.custom()
        .setConnectTimeout((int) configuration.connectTimeout().toMillis())
        .setConnectionRequestTimeout((int) timeout.toMillis())
        .setSocketTimeout((int) timeout.toMillis())
        .build();
    return new RestClientOptions(RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
  }

  @Override
  public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
      RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
    try {
      return sortItems(delegate.performRequest(request, endpoint, choose(endpoint, options)));
    } catch (IOException e) {
      throw unreachable(e);
    } catch (ElasticsearchException e) {
      throw sort(e);
    } catch (RuntimeException e) {
      throw sortRuntime(e);
    }
  }

  private static RuntimeException sortRuntime(RuntimeException e) {
    if (e.getCause() instanceof TimeoutException) {
      return new OverloadedException("more is asked at once than there are connections to Elasticsearch", SOON, e);
    }
    return isCancelled(e) ? new UnavailableException("the service is stopping", SOON, e) : e;
  }

  /** Requests that are under way when the connection is closed end so, sometimes wrapped. */
  private static boolean isCancelled(RuntimeException e) {
    return e instanceof CancellationException || e.getCause() instanceof CancellationException
        || e.getCause() instanceof ExecutionException wrapped && wrapped.getCause() instanceof CancellationException;
  }

  @Override
  public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
      RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
    return delegate.performRequestAsync(request, endpoint, choose(endpoint, options))
        .thenApply(FailureSortingTransport::sortItems)
        .exceptionally(e -> {
          Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
          throw cause instanceof IOException io ? unreachable(io)
              : cause instanceof ElasticsearchException rejected ? sort(rejected)
              : new CompletionException(cause);
        });
  }

  /** Several searches in one request are answered with 200 even where each of them failed: the first failure is thrown. */
  private static <ResponseT> ResponseT sortItems(ResponseT response) {
    if (response instanceof MsearchResponse<?> searches) {
      for (MultiSearchResponseItem<?> item : searches.responses()) {
        if (item.isFailure()) {
          throw new ElasticsearchException("es/msearch", item.failure());
        }
      }
    }
    return response;
  }

  private @Nullable TransportOptions choose(Endpoint<?, ?, ?> endpoint, @Nullable TransportOptions options) {
    return options == null && SLOW_ENDPOINTS.contains(endpoint.id()) ? patient : options;
  }

  private static UnavailableException unreachable(IOException e) {
    // the client's message about an answer holds addresses and the whole body
    return e instanceof ResponseException answered
        ? new UnavailableException("Elasticsearch is not ready: it answers " + answered.getResponse().getStatusLine(), SOON, e)
        : new UnavailableException("Elasticsearch doesn't answer: " + e.getMessage(), SOON, e);
  }

  private static RuntimeException sort(ElasticsearchException e) {
    String type = e.error().type();
    return switch (e.status()) {
      case 429 -> new OverloadedException("Elasticsearch is asked too much at once: " + e.getMessage(), SOON, e);
      case 401, 403 -> new UnavailableException("Elasticsearch refuses the service: " + e.getMessage(), SOON, e);
      case 502, 503, 504 -> new UnavailableException("Elasticsearch is not ready: " + e.getMessage(), SOON, e);
      default -> "index_not_found_exception".equals(type)
          ? new UnavailableException("Elasticsearch has not got its indices yet: " + e.getMessage(), SOON, e)
          : e;
    };
  }

  @Override
  public JsonpMapper jsonpMapper() {
    return delegate.jsonpMapper();
  }

  @Override
  public TransportOptions options() {
    return delegate.options();
  }

  @Override
  public void close() throws IOException {
    delegate.close();
  }
}
