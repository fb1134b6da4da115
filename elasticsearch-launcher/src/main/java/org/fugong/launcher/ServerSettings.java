package org.fugong.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a local Elasticsearch is started with.
 *
 * @param distribution the folder of an unpacked Elasticsearch: bin, lib, modules, plugins; only read
 * @param data the folder that keeps its data, logs, configuration and temporary files; made when absent
 * @param heap the size of its heap as Java writes it, such as {@code 1g} or {@code 512m}
 * @param port the HTTP port on loopback, or 0 for any free one
 * @param startTimeout how long it may take until it answers
 */
public record ServerSettings(Path distribution, Path data, String heap, int port, Duration startTimeout) {
  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mMgG]");

  /** What means something else in the files that Elasticsearch is configured by. */
  private static final Pattern UNWRITABLE = Pattern.compile("[\"\\\\$\\p{Cntrl}]");

  public ServerSettings {
    distribution = Objects.requireNonNull(distribution, "distribution").toAbsolutePath().normalize();
    data = Objects.requireNonNull(data, "data").toAbsolutePath().normalize();
    Objects.requireNonNull(heap, "heap");
    Objects.requireNonNull(startTimeout, "startTimeout");
    if (UNWRITABLE.matcher(data.toString()).find()) {
      throw new IllegalArgumentException(
          "invalid data folder: got [" + data + "], expected a path without quotation marks, backslashes, dollar signs and control characters");
    }
    if (!HEAP.matcher(heap).matches()) {
      throw new IllegalArgumentException("invalid heap: got [" + heap + "], expected a size such as 512m or 1g");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("invalid port: got [" + port + "], expected 0 to 65535");
    }
    if (startTimeout.isNegative() || startTimeout.isZero()) {
      throw new IllegalArgumentException("invalid start timeout: got [" + startTimeout + "], expected more than none");
    }
  }

  /** A heap of 1 GB, any free port, three minutes to start. */
  public static ServerSettings of(Path distribution, Path data) {
    return new ServerSettings(distribution, data, "1g", 0, Duration.ofMinutes(3));
  }

  /** The same with another heap. */
  public ServerSettings withHeap(String newHeap) {
    return new ServerSettings(distribution, data, newHeap, port, startTimeout);
  }

  /** The same with another port. */
  public ServerSettings withPort(int newPort) {
    return new ServerSettings(distribution, data, heap, newPort, startTimeout);
  }

  /** The same with another time to start in. */
  public ServerSettings withStartTimeout(Duration newStartTimeout) {
    return new ServerSettings(distribution, data, heap, port, newStartTimeout);
  }
}
