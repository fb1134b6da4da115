package org.fugong.service.ingest;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of an NDJSON body, one at a time; holds no more than one of them. Blank lines are counted and passed over; of a
 * line that is too long only its number is kept.
 */
final class NdjsonLines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final long maxLineBytes;
  private final long maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long total;
  private int number;

  NdjsonLines(InputStream in, long maxLineBytes, long maxBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.maxBytes = maxBytes;
  }

  /**
   * The next line that isn't blank, or empty at the end.
   *
   * @throws HttpStatusException 413 where the body is longer than may be
   */
  Optional<Line> next() throws IOException {
    Optional<Line> line = read();
    while (line.isPresent() && line.get().isBlank()) {
      line = read();
    }
    return line;
  }

  private Optional<Line> read() throws IOException {
    if (position == limit && !fill()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (position < limit || fill())) {
      int end = endOfLine();
      tooLong |= bytes.size() + (end - position) > maxLineBytes;
      if (!tooLong) {
        bytes.write(buffer, position, end - position);
      }
      ended = end < limit;
      position = ended ? end + 1 : end;
    }
    return Optional.of(new Line(number, tooLong ? new byte[0] : bytes.toByteArray(), tooLong));
  }

  private int endOfLine() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return limit;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    total += limit;
    if (total > maxBytes) {
      throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the body is longer than " + maxBytes
          + " bytes; lines before " + (number + 1) + " may have been indexed, send the others in smaller parts");
    }
    return limit > 0;
  }

  /**
   * One line.
   *
   * @param number counted from 1, blank lines too
   * @param bytes its bytes without the line feed; none where it is too long
   * @param tooLong whether it is longer than a line may be
   */
  record Line(int number, byte[] bytes, boolean tooLong) {
    boolean isBlank() {
      if (tooLong) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }
}
