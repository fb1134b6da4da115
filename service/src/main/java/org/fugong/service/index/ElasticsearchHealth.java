package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import co.elastic.clients.transport.ElasticsearchTransport;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.fugong.service.ServiceConfiguration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Down while Elasticsearch can't answer a search over both indices; says so within fugong.health-timeout, whatever it does. */
@Singleton
@Readiness
public final class ElasticsearchHealth implements HealthIndicator {
  private static final String NAME = "elasticsearch";

  private final ElasticsearchAsyncClient client;
  private final IndexNames names;
  private final Duration timeout;

  ElasticsearchHealth(ElasticsearchTransport transport, IndexNames names, ServiceConfiguration configuration) {
    this.timeout = configuration.healthTimeout();
    this.client = new ElasticsearchAsyncClient(transport, FailureSortingTransport.options(configuration, timeout));
    this.names = names;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromFuture(() -> client.cluster().health(request ->
            request.index(names.articles(), names.measures()).timeout(time -> time.time("0s"))))
        .map(ElasticsearchHealth::result)
        .timeout(timeout)
        .onErrorResume(e -> Mono.just(down(String.valueOf(e.getMessage()))));
  }

  private static HealthResult result(HealthResponse health) {
    String status = health.status().jsonValue();
    return "red".equals(status) || health.timedOut()
        ? down("the indices are not ready: " + status)
        : HealthResult.builder(NAME, HealthStatus.UP).details(Map.of("status", status)).build();
  }

  private static HealthResult down(String reason) {
    return HealthResult.builder(NAME, HealthStatus.DOWN).details(Map.of("reason", reason)).build();
  }
}
