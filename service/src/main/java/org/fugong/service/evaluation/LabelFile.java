package org.fugong.service.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.RawPage;
import org.fugong.service.evaluation.LabelledArticle.LabelledPlace;
import org.jspecify.annotations.Nullable;

/**
 * Reads hand labels, in either of two forms:
 *
 * <ul>
 *   <li>one JSON object that maps the file name of a page to its articles; the pages lie in a folder. A key that starts with
 *       an underscore is no page; {@code _notes} may list a page's boilerplate;
 *   <li>NDJSON with a line for each labelled article ({@code id}, {@code date}, {@code date_source}, {@code places},
 *       {@code measures}); the texts are NDJSON with {@code id} and {@code text}, one article each.
 * </ul>
 */
public final class LabelFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelFile() {}

  /**
   * The labelled pages in the order of the file.
   *
   * @param labels the labels, {@code .json} or {@code .ndjson}
   * @param articles folder or NDJSON file with the pages; null stands for the folder that holds the labels
   * @throws IOException where a file can't be read or a labelled page is missing; the message says which
   */
  public static List<LabelledPage> read(Path labels, @Nullable Path articles) throws IOException {
    Path folder = labels.toAbsolutePath().getParent();
    return labels.getFileName().toString().endsWith(".ndjson")
        ? readLines(labels, articles)
        : readFolder(labels, articles == null && folder != null ? folder : articles);
  }

  private static List<LabelledPage> readFolder(Path labels, @Nullable Path folder) throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("labels " + labels + " are about files of a folder: got [" + folder + "], expected a folder");
    }
    JsonNode root = JSON.readTree(Files.readString(labels));
    List<LabelledPage> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!entry.getKey().startsWith("_")) {
        RawPage page = RawPage.ofText(Files.readString(folder.resolve(entry.getKey()), StandardCharsets.UTF_8));
        JsonNode notes = root.path("_notes").path(entry.getKey());
        List<LabelledArticle> about = stream(entry.getValue()).map(LabelFile::article).toList();
        pages.add(new LabelledPage(entry.getKey(), page, about, strings(notes.path("boilerplate"))));
      }
    }
    return pages;
  }

  private static List<LabelledPage> readLines(Path labels, @Nullable Path articles) throws IOException {
    if (articles == null) {
      throw new IOException("labels " + labels + " hold no texts: expected --articles with an NDJSON file of id and text");
    }
    Map<String, String> texts = new HashMap<>();
    for (JsonNode row : rows(articles)) {
      texts.put(row.path("id").asText(), row.path("text").asText());
    }
    List<LabelledPage> pages = new ArrayList<>();
    for (JsonNode row : rows(labels)) {
      String id = row.path("id").asText();
      String text = texts.get(id);
      if (text == null) {
        throw new IOException("label [" + id + "] of " + labels + " has no article in " + articles);
      }
      pages.add(new LabelledPage(id, RawPage.ofText(text), List.of(article(row)), List.of()));
    }
    return pages;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(row(file, rows.size() + 1, line));
      }
    }
    return rows;
  }

  private static JsonNode row(Path file, int number, String line) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " line " + number + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static LabelledArticle article(JsonNode label) {
    String day = text(label, "date");
    return new LabelledArticle(
        label.has("starts_with") ? articleText(label) : null,
        day == null ? null : LocalDate.parse(day),
        label.path("date_source").asText(),
        stream(label.path("places")).map(LabelFile::place).toList(),
        new LinkedHashSet<>(strings(label.path("measures"))));
  }

  private static LabelledArticle.Text articleText(JsonNode label) {
    return new LabelledArticle.Text(
        ArticleKind.valueOf(label.path("kind").asText().toUpperCase(Locale.ROOT)),
        text(label, "title"),
        text(label, "subtitle"),
        strings(label.path("byline")),
        label.path("starts_with").asText(),
        label.path("ends_with").asText());
  }

  private static LabelledPlace place(JsonNode place) {
    return new LabelledPlace(place.path("province").asText(), text(place, "city"), text(place, "district"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  private static List<String> strings(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
