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
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageReader;
import org.fugong.extraction.page.RawPage;

/** Articles with the measure types that a reader found in them, from the shared folder beside the repository. */
final class LabelledArticles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PageReader PAGES = new PageReader();

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
      labelled.add(new Labelled(id.substring(0, 8), read(texts.get(id)).get(0), types(label)));
    }
    return labelled;
  }

  /** The seeds' articles as the page reader cuts them, with the labels of the same place on the page. */
  static List<Labelled> seeds() {
    List<Labelled> labelled = new ArrayList<>();
    try {
      JsonNode pages = JSON.readTree(folder().resolve("seeds/labels.json").toFile());
      for (Map.Entry<String, JsonNode> page : pages.properties()) {
        if (!page.getKey().startsWith("_")) {
          labelled.addAll(seed(page.getKey(), page.getValue()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labelled;
  }

  private static List<Labelled> seed(String name, JsonNode labels) throws IOException {
    List<ArticleText> articles = read(Files.readString(folder().resolve("seeds").resolve(name)));
    if (articles.size() != labels.size()) {
      throw new IllegalStateException(name + ": got " + articles.size() + " articles, expected " + labels.size());
    }
    List<Labelled> labelled = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      labelled.add(new Labelled(name.substring(0, 3) + " " + (i + 1), articles.get(i), types(labels.get(i))));
    }
    return labelled;
  }

  private static List<ArticleText> read(String page) {
    return PAGES.read(RawPage.ofText(page));
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
