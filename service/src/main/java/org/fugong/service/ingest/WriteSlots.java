package org.fugong.service.ingest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.fugong.service.OverloadedException;
import org.fugong.service.ServiceConfiguration;

/** Keeps the number of requests that write at the same time within fugong.max-writes: each holds a batch in memory. */
@Singleton
final class WriteSlots {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final int all;
  private final Semaphore free;

  WriteSlots(ServiceConfiguration configuration) {
    this.all = configuration.maxWrites();
    this.free = new Semaphore(all);
  }

  /**
   * Takes a slot; give it back with {@link Slot#close}.
   *
   * @throws OverloadedException where none is free
   */
  Slot take() {
    if (!free.tryAcquire()) {
      throw new OverloadedException("too many requests write at the moment: got [" + (all + 1) + "], expected " + all + " at most", SOON);
    }
    return free::release;
  }

  /** What was taken, until it is closed; once. */
  @FunctionalInterface
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}
