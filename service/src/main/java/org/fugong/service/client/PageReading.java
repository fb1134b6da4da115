package org.fugong.service.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fugong.extraction.page.UnreadablePageException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcResponse;

/** The pages of one file, one after the other; a file of many pages is never held in memory as a whole. */
public final class PageReading implements Closeable {
  /** More than the service takes; a longer page is refused here, so that no file can fill the memory. */
  static final int LONGEST_PAGE = 64 << 20;

  private final PageFile file;
  private final Refusals refusals;
  private @Nullable InputStream in;
  private @Nullable WarcPages archive;
  private int line;
  private boolean atEnd;

  /** Told the line or record (0 for the whole file) and the reason for what can't be sent. */
  @FunctionalInterface
  public interface Refusals {
    void add(int line, String reason) throws IOException;
  }

  public PageReading(PageFile file, Refusals refusals) {
    this.file = file;
    this.refusals = refusals;
  }

  /**
   * The next page that is not a blank line. A file that can't be read, or no further, ends there and is refused.
   *
   * @throws IOException where a refusal can't be told
   */
  public Optional<PageBytes> next() throws IOException {
    return file.format() == PageFile.Format.WARC ? nextOfArchive() : nextOfFile();
  }

  private Optional<PageBytes> nextOfArchive() throws IOException {
    while (!atEnd) {
      try {
        WarcPages pages = archive();
        Optional<WarcResponse> response = pages.next();
        atEnd = response.isEmpty();
        line = pages.number();
        if (response.isPresent()) {
          return Optional.of(new PageBytes(line, WarcPages.read(response.get(), LONGEST_PAGE)));
        }
      } catch (WarcPages.PageTooLongException e) {
        refusals.add(line, "page is longer than " + (LONGEST_PAGE >> 20) + " MB");
      } catch (UnreadablePageException e) {
        refusals.add(line, String.valueOf(e.getMessage()));
      } catch (IOException | IllegalArgumentException e) {
        atEnd = true;
        refusals.add(line, "archive can't be read behind record " + line + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
      }
    }
    return Optional.empty();
  }

  private WarcPages archive() throws IOException {
    if (archive == null) {
      archive = WarcPages.open(file);
    }
    return archive;
  }

  /** How many responses of a web archive so far were no pages: not found, moved, pictures, style sheets. */
  public long passedOver() {
    return archive == null ? 0 : archive.passedOver();
  }

  private Optional<PageBytes> nextOfFile() throws IOException {
    while (!atEnd) {
      byte[] bytes;
      try {
        bytes = isByLine() ? readLine() : readAll();
      } catch (IOException e) {
        atEnd = true;
        refusals.add(line, "file can't be read: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        break;
      }
      if (bytes.length > LONGEST_PAGE) {
        refusals.add(line, "page is longer than " + (LONGEST_PAGE >> 20) + " MB");
      } else if (!isByLine() || !isBlank(bytes)) {
        return Optional.of(new PageBytes(line, bytes));
      }
    }
    return Optional.empty();
  }

  private boolean isByLine() {
    return file.format() == PageFile.Format.NDJSON;
  }

  private InputStream in() throws IOException {
    if (in == null) {
      in = file.open();
    }
    return in;
  }

  private byte[] readAll() throws IOException {
    byte[] bytes = in().readNBytes(LONGEST_PAGE + 1);
    atEnd = true;
    return bytes;
  }

  private byte[] readLine() throws IOException {
    line++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    int next = in().read();
    while (next >= 0 && next != '\n') {
      if (bytes.size() <= LONGEST_PAGE) {
        bytes.write(next);
      }
      next = in().read();
    }
    atEnd = next < 0;
    return bytes.toByteArray();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (!isBlank(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    if (archive != null) {
      archive.close();
    }
  }

  private static long countArchive(PageFile file) throws IOException {
    long pages = 0;
    try (WarcPages archive = WarcPages.open(file)) {
      while (archive.next().isPresent()) {
        pages++;
      }
    }
    return pages;
  }

  /** How many pages a file has; blank lines of NDJSON are none. */
  static long count(PageFile file) throws IOException {
    if (file.format() == PageFile.Format.WARC) {
      return countArchive(file);
    }
    if (file.format() != PageFile.Format.NDJSON) {
      return 1;
    }
    long pages = 0;
    boolean blank = true;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = file.open()) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        for (int i = 0; i < length; i++) {
          boolean ends = buffer[i] == '\n';
          pages += ends && !blank ? 1 : 0;
          blank = ends || (blank && isBlank(buffer[i]));
        }
      }
    }
    return blank ? pages : pages + 1;
  }
}
