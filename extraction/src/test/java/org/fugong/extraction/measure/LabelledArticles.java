package org.fugong.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;

/** Articles with the measure types that a reader found in them, from the shared folder beside the repository. */
final class LabelledArticles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledArticles() {}

  /** One article and what a reader found in it. */
  record Labelled(String name, ArticleText text, Set<String> types) {}

  /** The shared folder, seen from this module; absent on most machines. */
  static Path folder() {
    return Path.of("..", "..", "shared");
  }

  /** The hand-read policy texts, in the order of the file. */
  static List<Labelled> policies() {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode article : ndjson(folder().resolve("data/policies-articles.ndjson"))) {
      texts.put(article.get("id").asText(), article.get("text").asText());
    }
    List<Labelled> labelled = new ArrayList<>();
    for (JsonNode label : ndjson(folder().resolve("data/policies-labels.ndjson"))) {
      String id = label.get("id").asText();
      labelled.add(new Labelled(id.substring(0, 8), article(ArticleKind.ARTICLE, null, texts.get(id)), types(label)));
    }
    return labelled;
  }

  /** The policy texts that nobody labelled. */
  static List<Labelled> unlabelled() {
    Set<String> known = new TreeSet<>();
    ndjson(folder().resolve("data/policies-labels.ndjson")).forEach(label -> known.add(label.get("id").asText()));
    List<Labelled> rest = new ArrayList<>();
    for (JsonNode article : ndjson(folder().resolve("data/policies-articles.ndjson"))) {
      String id = article.get("id").asText();
      if (!known.contains(id)) {
        rest.add(new Labelled(id.substring(0, 8), article(ArticleKind.ARTICLE, null, article.get("text").asText()), Set.of()));
      }
    }
    return rest;
  }

  /** The seeds' articles, cut from their page by the first and last words that the labels give. */
  static List<Labelled> seeds() {
    List<Labelled> labelled = new ArrayList<>();
    try {
      JsonNode pages = JSON.readTree(folder().resolve("seeds/labels.json").toFile());
      pages.fields().forEachRemaining(page -> {
        if (!page.getKey().startsWith("_")) {
          String text = pageText(folder().resolve("seeds").resolve(page.getKey()));
          page.getValue().forEach(label -> labelled.add(seed(page.getKey(), text, label)));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labelled;
  }

  /** Without the readings that a converter left in brackets, and with lines joined that a column broke. */
  private static String pageText(Path file) {
    try {
      return Files.readString(file).replaceAll("[((][a-zA-Z\\u00e0-\\u01dc?ńňǹɡ]+[))]", "").replaceAll("(?<=[^。!?”:\\n])\\n(?=[^\\n·▲])", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Labelled seed(String page, String text, JsonNode label) {
    String first = label.get("starts_with").asText();
    String last = label.get("ends_with").asText();
    int start = text.indexOf(first);
    int end = start < 0 ? -1 : text.indexOf(last, start);
    if (end < 0) {
      throw new IllegalStateException(page + ": got no span from [" + first + "] to [" + last + "]");
    }
    String title = label.get("title").isNull() ? null : label.get("title").asText();
    ArticleKind kind = label.get("kind").asText().equals("caption") ? ArticleKind.CAPTION : ArticleKind.ARTICLE;
    return new Labelled(page.substring(0, 3) + " " + first, article(kind, title, text.substring(start, end + last.length())), types(label));
  }

  private static ArticleText article(ArticleKind kind, String title, String body) {
    return new ArticleText(kind, title, null, List.of(), body, List.of(), new PageContext(null, null, null, List.of(), body));
  }

  private static Set<String> types(JsonNode label) {
    Set<String> types = new TreeSet<>();
    label.get("measures").forEach(type -> types.add(type.asText()));
    return types;
  }

  private static List<JsonNode> ndjson(Path file) {
    try {
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          nodes.add(JSON.readTree(line));
        }
      }
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
