package org.fugong.service.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.fugong.extraction.page.PageDecoder;

/**
 * A page on its way: as a line of NDJSON, so that many fit into one request, or alone as its own bytes where it is big.
 */
final class OutgoingPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PageDecoder DECODER = new PageDecoder();
  /** From here on a page has a request of its own; the JSON of a page is longer than the page. */
  private static final int BIG = 1 << 20;

  private final PageFile file;
  private final PageBytes page;
  private final boolean alone;
  private final byte[] bytes;

  /**
   * Makes a page ready to go.
   *
   * @throws IOException where a file that is said to be JSON is none
   */
  OutgoingPage(PageFile file, PageBytes page) throws IOException {
    this.file = file;
    this.page = page;
    this.alone = page.bytes().length >= BIG && !file.format().mediaType().equals(PageFile.Format.NDJSON.mediaType());
    this.bytes = alone ? page.bytes() : line(file.format(), page.bytes());
  }

  private static byte[] line(PageFile.Format format, byte[] bytes) throws IOException {
    return switch (format) {
      case NDJSON, WARC -> bytes;
      case JSON -> oneLine(bytes);
      case TEXT -> JSON.writeValueAsBytes(Map.of("text", DECODER.decode(bytes, null)));
      case HTML -> JSON.writeValueAsBytes(Map.of("html", DECODER.decode(bytes, null)));
    };
  }

  private static byte[] oneLine(byte[] json) throws IOException {
    try {
      return JSON.writeValueAsBytes(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IOException("file is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The file that it lies in. */
  Path path() {
    return file.path();
  }

  /** What the journal notes. */
  PageBytes page() {
    return page;
  }

  /** Whether it has a request of its own. */
  boolean isAlone() {
    return alone;
  }

  /** What its request is, if it has one of its own. */
  String mediaType() {
    return file.format().mediaType();
  }

  /** What is sent of it. */
  byte[] bytes() {
    return bytes;
  }
}
