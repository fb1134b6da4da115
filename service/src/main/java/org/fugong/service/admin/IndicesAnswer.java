package org.fugong.service.admin;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fugong.service.index.IndexStatus;
import org.fugong.service.index.RebuildStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the indices stand.
 *
 * @param indices articles first
 * @param rebuild the last rebuild since the service started
 */
@Serdeable
record IndicesAnswer(List<Index> indices, Rebuild rebuild) {
  /** One index; the names as in {@link IndexStatus}. */
  @Serdeable
  record Index(
      String alias,
      @Nullable String index,
      int version,
      int bundledVersion,
      long documents,
      long sizeInBytes,
      String health) {
    static Index of(IndexStatus status) {
      return new Index(status.alias(), status.index(), status.version(), status.bundledVersion(), status.documents(),
          status.sizeInBytes(), status.health());
    }
  }

  /** A rebuild; the names as in {@link RebuildStatus}, state in lower case. */
  @Serdeable
  record Rebuild(
      String state, @Nullable Instant startedAt, @Nullable Instant endedAt, long copied, long total, @Nullable String error) {
    static Rebuild of(RebuildStatus status) {
      return new Rebuild(status.state().name().toLowerCase(Locale.ROOT), status.startedAt(), status.endedAt(),
          status.copied(), status.total(), status.error());
    }
  }
}
