package org.fugong.service.client;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What one request carries: one page, or lines of an NDJSON file.
 *
 * @param file where the pages lie
 * @param pages at least one
 */
record Delivery(PageFile file, List<PageBytes> pages) {
  Delivery {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("delivery of " + file.path() + ": got no page, expected at least one");
    }
  }

  /** The body of the request. */
  byte[] body() {
    if (file.format() != PageFile.Format.NDJSON) {
      return pages.get(0).bytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (PageBytes page : pages) {
      body.writeBytes(page.bytes());
      body.write('\n');
    }
    return body.toByteArray();
  }
}
