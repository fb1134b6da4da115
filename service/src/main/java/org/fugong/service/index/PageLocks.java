package org.fugong.service.index;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fugong.service.UnavailableException;

/**
 * Lets no two threads write the same page at once, and none at all while the indices are being rebuilt. A batch gets all of
 * its pages or waits, so that two batches never wait for one another.
 */
@jakarta.inject.Singleton
final class PageLocks {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Set<String> busy = new HashSet<>();
  private int writers;
  private boolean closed;

  /** Waits until all of these pages are free and takes them; give them back with {@link Hold#close}. */
  synchronized Hold take(Collection<String> pages) {
    Set<String> wanted = Set.copyOf(new HashSet<>(pages));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (closed || !Collections.disjoint(busy, wanted)) {
      if (closed) {
        throw new UnavailableException("the indices are being rebuilt; reading goes on, writing waits", Duration.ofSeconds(5));
      }
      await(deadline, "other requests write the same pages");
    }
    busy.addAll(wanted);
    writers++;
    return () -> giveBack(wanted);
  }

  /** Waits for all writers to end and lets no new one begin until the hold is closed. */
  synchronized Hold takeAll() {
    if (closed) {
      throw new UnavailableException("the indices are being rebuilt already", Duration.ofSeconds(5));
    }
    closed = true;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (writers > 0) {
        await(deadline, "requests that write don't end");
      }
    } catch (UnavailableException e) {
      open();
      throw e;
    }
    return this::open;
  }

  private synchronized void giveBack(Set<String> pages) {
    busy.removeAll(pages);
    writers--;
    notifyAll();
  }

  private synchronized void open() {
    closed = false;
    notifyAll();
  }

  private void await(long deadline, String reason) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new UnavailableException("writing must wait: " + reason, Duration.ofSeconds(2));
    }
    try {
      wait(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("the service is stopping", Duration.ofSeconds(5), e);
    }
  }

  /** What was taken, until it is closed. */
  @FunctionalInterface
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
