package org.fugong.service.admin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * {@code GET} and {@code HEAD /dictionary/ik.txt}: the domain words of index-mappings, one to a line, for the remote dictionary
 * of Elasticsearch's IK plugin, which asks with HEAD every minute and loads the words when ETag or Last-Modified has changed.
 */
@Controller("/dictionary/ik.txt")
final class DictionaryController {
  private static final String RESOURCE = "/org/fugong/mappings/fugong_words.dic";

  private final byte[] words;
  private final String tag;
  private final String modified;

  DictionaryController() {
    URL resource = DictionaryController.class.getResource(RESOURCE);
    if (resource == null) {
      throw new IllegalStateException("bundled resource " + RESOURCE + " is missing");
    }
    try {
      URLConnection connection = resource.openConnection();
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        this.words = in.readAllBytes();
      }
      Instant changed = Instant.ofEpochMilli(connection.getLastModified());
      this.modified = DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC));
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + RESOURCE + " can't be read", e);
    }
    this.tag = '"' + hash(words) + '"';
  }

  /** The words; 304 where the asker has them already. */
  @Get
  @Produces(MediaType.TEXT_PLAIN)
  MutableHttpResponse<byte[]> words(HttpRequest<?> request) {
    boolean known = Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
        .map(header -> Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals))
        .orElseGet(() -> modified.equals(request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE)));
    MutableHttpResponse<byte[]> response = known ? HttpResponse.notModified() : HttpResponse.ok(words);
    return response
        .contentType(MediaType.of("text/plain; charset=UTF-8"))
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.LAST_MODIFIED, modified);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
