package org.fugong.service.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file that holds pages.
 *
 * @param path the file
 * @param format what its bytes are, once unpacked
 * @param compressed whether they are packed with gzip
 */
public record PageFile(Path path, Format format, boolean compressed) {
  private static final String PACKED = ".gz";

  public PageFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(format, "format");
  }

  /** What the bytes of a file are, and the media type that the service knows it by. */
  public enum Format {
    TEXT("text/plain"),
    HTML("text/html"),
    JSON("application/json"),
    NDJSON("application/x-ndjson"),
    /** A web archive; its pages are sent as lines of NDJSON. */
    WARC("application/x-ndjson");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** As a request names it; without a character set, so that the service detects it. */
    public String mediaType() {
      return mediaType;
    }
  }

  /**
   * The file as one that holds pages, by its name: .txt and .text, .htm, .html, .xhtml and .shtml, .ndjson and .jsonl, .warc, each also
   * with .gz, and names without an ending, which are text. Empty for all others: a folder of pages often holds pictures, labels
   * or lists too.
   */
  public static Optional<PageFile> inFolder(Path path) {
    return endingOf(path).map(PageFile::formatOf).orElse(Optional.of(Format.TEXT)).map(format -> of(path, format));
  }

  /** The file as somebody named it: as in a folder, a .json file as one page in JSON, anything else as text. */
  public static PageFile named(Path path) {
    boolean isJson = endingOf(path).filter("json"::equals).isPresent();
    return isJson ? of(path, Format.JSON) : inFolder(path).orElseGet(() -> of(path, Format.TEXT));
  }

  private static PageFile of(Path path, Format format) {
    return new PageFile(path, format, nameOf(path).endsWith(PACKED));
  }

  private static Optional<Format> formatOf(String ending) {
    return switch (ending) {
      case "txt", "text" -> Optional.of(Format.TEXT);
      case "htm", "html", "xhtml", "shtml" -> Optional.of(Format.HTML);
      case "ndjson", "jsonl" -> Optional.of(Format.NDJSON);
      case "warc" -> Optional.of(Format.WARC);
      default -> Optional.empty();
    };
  }

  private static Optional<String> endingOf(Path path) {
    String name = nameOf(path);
    String unpacked = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    int dot = unpacked.lastIndexOf('.');
    return dot <= 0 ? Optional.empty() : Optional.of(unpacked.substring(dot + 1));
  }

  private static String nameOf(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** Its bytes, unpacked. */
  InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(path);
    try {
      return new BufferedInputStream(compressed ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
