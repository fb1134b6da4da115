package org.fugong.service.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads NDJSON: questions with {@code question} and {@code article}, articles with {@code id} and {@code text}. */
final class QuestionFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QuestionFile() {}

  /** The questions in the order of the file. */
  static List<Question> readQuestions(Path file) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String line : lines(file)) {
      JsonNode row = JSON.readTree(line);
      questions.add(new Question(text(file, row, "question"), text(file, row, "article")));
    }
    return questions;
  }

  /** The texts by id, in the order of the file. */
  static Map<String, String> readArticles(Path file) throws IOException {
    Map<String, String> articles = new LinkedHashMap<>();
    for (String line : lines(file)) {
      JsonNode row = JSON.readTree(line);
      articles.put(text(file, row, "id"), text(file, row, "text"));
    }
    return articles;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  private static String text(Path file, JsonNode row, String key) throws IOException {
    if (!row.path(key).isTextual()) {
      throw new IOException(file + ": got a line without " + key + ", expected NDJSON with a text under that key");
    }
    return row.path(key).asText();
  }
}
