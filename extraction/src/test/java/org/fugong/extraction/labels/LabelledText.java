package org.fugong.extraction.labels;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * A text with what a careful reader says of its date and places; read from ../shared beside the repository, never copied.
 *
 * @param name where it comes from
 * @param text the article, built from the label's own spans, without the work of the page package
 * @param date the day that the reader gives, or null
 * @param dateSource its source's key
 * @param places province/city/district of each place, absent parts empty
 */
public record LabelledText(
    String name, ArticleText text, @Nullable LocalDate date, String dateSource, Set<String> places) {
  private static final Path SHARED = Path.of("../../shared");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static void assumeShared(Path file) {
    assumeTrue(Files.exists(file), () -> "no labels at " + file + ": hand labels are not part of the repository");
  }

  /** The labelled policy texts, each whole as its body. */
  public static List<LabelledText> policies() {
    Path labels = SHARED.resolve("data/policies-labels.ndjson");
    assumeShared(labels);
    Map<String, String> texts = policyTexts();
    return lines(labels).stream().map(label -> {
      String body = texts.get(label.get("id").asText());
      PageContext page = new PageContext(null, null, null, List.of(), body);
      ArticleText text = new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), body, List.of(), page);
      return of(label.get("id").asText(), text, label);
    }).toList();
  }

  /** All policy texts by their id. */
  public static Map<String, String> policyTexts() {
    Path articles = SHARED.resolve("data/policies-articles.ndjson");
    assumeShared(articles);
    Map<String, String> texts = new LinkedHashMap<>();
    lines(articles).forEach(line -> texts.put(line.get("id").asText(), line.get("text").asText()));
    return texts;
  }

  /** The labelled articles of the seed pages, cut at the label's spans. */
  public static List<LabelledText> seeds() {
    Path labels = SHARED.resolve("seeds/labels.json");
    assumeShared(labels);
    List<LabelledText> found = new ArrayList<>();
    try {
      JSON.readTree(labels.toFile()).properties().forEach(file -> {
        if (!file.getKey().startsWith("_")) {
          found.addAll(seed(file.getKey(), file.getValue()));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<LabelledText> seed(String file, JsonNode labels) {
    String page = readString(SHARED.resolve("seeds").resolve(file));
    List<String> published = page.lines().filter(line -> line.matches(".*(发布时间|添加日期).*")).toList();
    PageContext context = new PageContext(null, null, null, published, page);
    List<LabelledText> found = new ArrayList<>();
    for (JsonNode label : labels) {
      Matcher start = spaced(label.get("starts_with").asText()).matcher(page);
      Matcher end = spaced(label.get("ends_with").asText()).matcher(page);
      if (!start.find() || !end.find(start.start())) {
        throw new IllegalStateException(file + ": span not on its page: " + label);
      }
      String body = page.substring(start.start(), end.end());
      ArticleText text = new ArticleText(ArticleKind.valueOf(label.get("kind").asText().toUpperCase(Locale.ROOT)),
          label.get("title").textValue(), label.get("subtitle").textValue(), List.of(), body, List.of(), context);
      found.add(of(file + " " + label.get("starts_with").asText(), text, label));
    }
    return found;
  }

  /** The page still has stray spaces, broken lines and pinyin in brackets where the label has none. */
  private static Pattern spaced(String span) {
    return Pattern.compile(span.replaceAll("\\s", "").codePoints()
        .mapToObj(c -> Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining("(?:\\s|[(（][^()（）]{1,8}[)）])*")));
  }

  private static LabelledText of(String name, ArticleText text, JsonNode label) {
    Set<String> places = new LinkedHashSet<>();
    label.get("places").forEach(place ->
        places.add(part(place, "province") + "/" + part(place, "city") + "/" + part(place, "district")));
    String date = label.get("date").textValue();
    return new LabelledText(name, text, date == null ? null : LocalDate.parse(date), label.get("date_source").asText(), places);
  }

  private static String part(JsonNode place, String key) {
    String value = place.get(key).textValue();
    return value == null ? "" : value;
  }

  private static List<JsonNode> lines(Path file) {
    List<JsonNode> found = new ArrayList<>();
    for (String line : readString(file).split("\n")) {
      try {
        found.add(JSON.readTree(line));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static String readString(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
