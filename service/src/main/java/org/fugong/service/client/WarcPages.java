package org.fugong.service.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fugong.extraction.page.PageDecoder;
import org.fugong.extraction.page.UnreadablePageException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive (WARC, also packed record by record): responses with status 200 whose type is HTML or plain text, each with
 * its address, the day of the crawl and its characters by the HTTP header. All other records are passed over; of responses it is counted
 * how many. Holds one record at a time.
 */
final class WarcPages implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PageDecoder DECODER = new PageDecoder();
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final String TEXT = "text/plain";
  private static final int OK = 200;

  private final WarcReader reader;
  private int number;
  private long passedOver;

  private WarcPages(WarcReader reader) {
    this.reader = reader;
  }

  static WarcPages open(PageFile file) throws IOException {
    InputStream in = Files.newInputStream(file.path());
    try {
      return new WarcPages(new WarcReader(in)); // unpacks what is packed
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Moves on to the next record that holds a page.
   *
   * @return its response; what it holds is read before the next call, or left
   * @throws IOException where the archive can't be read any further
   */
  Optional<WarcResponse> next() throws IOException {
    for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
      number++;
      if (record.get() instanceof WarcResponse response) {
        if (holdsPage(response)) {
          return Optional.of(response);
        }
        passedOver++;
      }
    }
    return Optional.empty();
  }

  private static boolean holdsPage(WarcResponse response) {
    try {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return false;
      }
      HttpResponse http = response.http();
      String type = typeOf(http);
      return http.status() == OK && (HTML.contains(type) || type.equals(TEXT));
    } catch (IOException | IllegalArgumentException e) {
      return false; // headers that nobody can read are no page's
    }
  }

  private static String typeOf(HttpResponse http) {
    return http.contentType().base().toString().toLowerCase(Locale.ROOT);
  }

  /** The number of the record that next has found, from 1. */
  int number() {
    return number;
  }

  /** How many responses so far were no pages. */
  long passedOver() {
    return passedOver;
  }

  /**
   * The page of a response as the service takes it: a line of JSON. One byte more than longest is read of it at most.
   *
   * @throws PageTooLongException where the page is longer
   * @throws UnreadablePageException where its bytes are no text
   */
  static byte[] read(WarcResponse response, int longest) throws IOException {
    HttpResponse http = response.http();
    byte[] bytes = http.bodyDecoded().stream().readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new PageTooLongException();
    }
    String characters = DECODER.decode(bytes, http.contentType().parameters().get("charset"));
    Map<String, String> page = new LinkedHashMap<>();
    page.put(typeOf(http).equals(TEXT) ? "text" : "html", characters);
    page.put("url", response.target());
    page.put("crawledAt", response.date().toString());
    return JSON.writeValueAsBytes(page);
  }

  /** A page longer than any that is sent. */
  static final class PageTooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
