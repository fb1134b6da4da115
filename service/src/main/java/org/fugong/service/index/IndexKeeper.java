package org.fugong.service.index;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.fugong.service.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the indices there: makes them when the service starts, and again when Elasticsearch comes up later, or comes back
 * empty; opens them again where a rebuild was broken off. A start on indices of a newer version fails.
 */
@Singleton
public final class IndexKeeper implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  private final IndexDefinitions definitions;
  private final IndexRebuild rebuild;
  private volatile String lastFailure = "";
  private volatile boolean stopping;

  IndexKeeper(IndexDefinitions definitions, IndexRebuild rebuild) {
    this.definitions = definitions;
    this.rebuild = rebuild;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    keep();
  }

  /** Makes what is missing; logs a failure once and tries again at the next turn. */
  @Scheduled(initialDelay = "2s", fixedDelay = "2s")
  void keepOn() {
    try {
      keep();
    } catch (NewerIndexException e) {
      // a newer service has rebuilt the indices meanwhile
      tellOnce(() -> LOG.error("{}", e.getMessage()), e);
    }
  }

  private void keep() {
    try {
      definitions.ensure();
      rebuild.clearLeft();
      if (!lastFailure.isEmpty()) {
        LOG.info("Elasticsearch answers again");
        lastFailure = "";
      }
    } catch (UnavailableException e) {
      tellOnce(() -> LOG.warn("{}; trying again every 2 s", e.getMessage()), e);
    }
  }

  private void tellOnce(Runnable log, RuntimeException failure) {
    if (lastFailure.isEmpty() && !stopping) {
      log.run();
    }
    lastFailure = String.valueOf(failure.getMessage());
  }

  /** What fails from now on fails because the service ends. */
  @PreDestroy
  void stop() {
    stopping = true;
  }
}
