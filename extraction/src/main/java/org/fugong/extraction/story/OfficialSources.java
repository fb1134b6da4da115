package org.fugong.extraction.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Does a page come from an authority or the state's news agency? By its host ({@code www.suzhou.gov.cn}), else by its site's
 * name ({@code 苏州市人民政府}, {@code 新华网}); the cues are {@code official-sources.tsv}. {@code known weakness: a site that calls itself
 * like an authority is believed}.
 */
public final class OfficialSources {
  private static final String RESOURCE = "official-sources.tsv";

  private final List<Cue> cues;

  private OfficialSources(List<Cue> cues) {
    this.cues = cues;
  }

  /**
   * The bundled cues.
   *
   * @throws IllegalStateException where they are missing or a line is wrong, with its number
   */
  public static OfficialSources load() {
    try (InputStream in = OfficialSources.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + RESOURCE + " is missing");
      }
      List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      return new OfficialSources(lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Cue::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + RESOURCE + " can't be read", e);
    }
  }

  /** Whether the page with this site's name and this address is an official source. */
  public boolean isOfficial(@Nullable String site, @Nullable String url) {
    String host = url == null ? "" : host(url);
    return cues.stream().anyMatch(cue -> switch (cue.kind()) {
      case HOST -> host.equals(cue.text()) || host.endsWith("." + cue.text());
      case SITE -> site != null && site.contains(cue.text());
      case SITE_END -> site != null && site.strip().endsWith(cue.text());
    });
  }

  private static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private enum Kind {
    HOST,
    SITE,
    SITE_END
  }

  private record Cue(Kind kind, String text) {
    static Cue parse(String line) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalStateException(RESOURCE + ": got [" + line + "], expected three columns");
      }
      return new Cue(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1]);
    }
  }
}
