package org.fugong.service.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last rebuild of the indices went, or goes.
 *
 * @param state idle (none since the service started), running, done or failed
 * @param startedAt when it began, or null
 * @param endedAt when it ended, or null
 * @param copied how many documents have been copied
 * @param total how many there are to copy
 * @param error why it failed, or null
 */
public record RebuildStatus(
    State state, @Nullable Instant startedAt, @Nullable Instant endedAt, long copied, long total, @Nullable String error) {
  /** No rebuild yet. */
  static final RebuildStatus IDLE = new RebuildStatus(State.IDLE, null, null, 0, 0, null);

  static RebuildStatus running(long total) {
    return new RebuildStatus(State.RUNNING, Instant.now(), null, 0, total, null);
  }

  RebuildStatus copied(long more) {
    return new RebuildStatus(state, startedAt, endedAt, copied + more, total, error);
  }

  RebuildStatus done() {
    return new RebuildStatus(State.DONE, startedAt, Instant.now(), copied, total, null);
  }

  RebuildStatus failed(String reason) {
    return new RebuildStatus(State.FAILED, startedAt, Instant.now(), copied, total, reason);
  }

  /** Where a rebuild stands. */
  public enum State {
    IDLE,
    RUNNING,
    DONE,
    FAILED
  }
}
