package org.fugong.service.index;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.fugong.service.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the indices there: makes them when the service starts, and again when Elasticsearch comes up later, or comes back
 * empty. A start on indices of a newer version fails.
 */
@Singleton
public final class IndexKeeper implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  private final IndexDefinitions definitions;
  private volatile String lastFailure = "";

  IndexKeeper(IndexDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    keep();
  }

  /** Makes what is missing; logs a failure once and tries again at the next turn. */
  @Scheduled(initialDelay = "2s", fixedDelay = "2s")
  void keep() {
    try {
      definitions.ensure();
      if (!lastFailure.isEmpty()) {
        LOG.info("Elasticsearch answers again");
        lastFailure = "";
      }
    } catch (UnavailableException e) {
      if (lastFailure.isEmpty()) {
        LOG.warn("{}; trying again every 2 s", e.getMessage());
      }
      lastFailure = String.valueOf(e.getMessage());
    }
  }
}
