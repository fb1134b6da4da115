package org.fugong.service.ingest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as bytes, unpacked where it is gzip, and what its content type says about it.
 *
 * @param type what the content type names
 * @param charset the charset that the content type names, or null
 * @param stream the bytes
 */
record RequestBody(Type type, @Nullable String charset, InputStream stream) implements Closeable {
  private static final List<String> NDJSON = List.of("application/x-ndjson", "application/ndjson", "application/jsonl",
      "application/x-jsonlines", "application/jsonlines", "application/x-json-stream");

  /**
   * The body of a request, whose type must be among those that the route takes.
   *
   * @throws HttpStatusException 415 for another content type, or an encoding other than gzip
   */
  static RequestBody of(HttpRequest<?> request, @Nullable InputStream body, List<Type> accepted) {
    String header = Optional.ofNullable(request.getHeaders().get(HttpHeaders.CONTENT_TYPE)).orElse("");
    String[] parts = header.split(";");
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    Type type = Arrays.stream(Type.values())
        .filter(accepted::contains)
        .filter(candidate -> candidate.names.contains(name))
        .findFirst()
        .orElseThrow(() -> new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "got content type [" + header + "], expected one of " + names(accepted)));
    return new RequestBody(type, findCharset(parts), decoded(request, body == null ? InputStream.nullInputStream() : body));
  }

  private static String names(List<Type> accepted) {
    return String.join(", ", accepted.stream().map(type -> type.names.get(0)).toList());
  }

  private static @Nullable String findCharset(String[] parts) {
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(part -> part.regionMatches(true, 0, "charset=", 0, 8))
        .map(part -> part.substring(8).replace("\"", "").strip())
        .filter(charset -> !charset.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static InputStream decoded(HttpRequest<?> request, InputStream body) {
    String encoding = Optional.ofNullable(request.getHeaders().get(HttpHeaders.CONTENT_ENCODING)).orElse("identity");
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> gunzip(body);
      default -> throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "got content encoding [" + encoding + "], expected gzip or none");
    };
  }

  private static InputStream gunzip(InputStream body) {
    try {
      return new GZIPInputStream(body, 64 * 1024);
    } catch (IOException e) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "the body is said to be gzip and is not: " + e.getMessage());
    }
  }

  /**
   * All bytes of a body that is one thing.
   *
   * @throws HttpStatusException 413 where they are more than limit
   */
  byte[] readAll(long limit) throws IOException {
    byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limit + 1));
    if (bytes.length > limit) {
      throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the body is longer than " + limit
          + " bytes; many pages are sent one to a line as application/x-ndjson");
    }
    return bytes;
  }

  /** Lets go of what was not read, so that the answer can go out. */
  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** What a body can be. */
  enum Type {
    JSON(List.of("application/json", "text/json")),
    NDJSON(RequestBody.NDJSON),
    TEXT(List.of("text/plain")),
    HTML(List.of("text/html", "application/xhtml+xml"));

    private final List<String> names;

    Type(List<String> names) {
      this.names = names;
    }
  }
}
