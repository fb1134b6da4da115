package org.fugong.service.client;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What one request carries.
 *
 * @param pages one page by itself, or several as lines of NDJSON
 */
record Delivery(List<OutgoingPage> pages) {
  Delivery {
    pages = List.copyOf(pages);
    if (pages.isEmpty() || (pages.size() > 1 && pages.stream().anyMatch(OutgoingPage::isAlone))) {
      throw new IllegalArgumentException("delivery: got " + pages.size() + " pages, expected one or several lines");
    }
  }

  /** The media type of the request. */
  String mediaType() {
    return pages.get(0).isAlone() ? pages.get(0).mediaType() : PageFile.Format.NDJSON.mediaType();
  }

  /** The body of the request. */
  byte[] body() {
    if (pages.get(0).isAlone()) {
      return pages.get(0).bytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (OutgoingPage page : pages) {
      body.writeBytes(page.bytes());
      body.write('\n');
    }
    return body.toByteArray();
  }
}
