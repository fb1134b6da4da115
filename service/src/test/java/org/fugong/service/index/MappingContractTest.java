package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The mapping is the source of truth; records and names of fields say the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingContractTest {
  /** Every version of a definition with the hash of its settings and mappings but _meta; a line is added, none is changed. */
  private static final List<String> HASHES = List.of(
      "articles.json v2 0026e173e691ad22",
      "articles.json v3 0c4847e2b6e30a76",
      "measures.json v2 9ea544d1c6575d28");

  @Test
  void components_of_the_article_document_are_the_properties_of_the_mapping() throws IOException {
    assertThat(components(ArticleDocument.class)).containsExactlyElementsOf(properties("articles.json"));
  }

  @Test
  void components_of_the_measure_document_are_the_properties_of_the_mapping() throws IOException {
    assertThat(components(MeasureDocument.class)).containsExactlyElementsOf(properties("measures.json"));
  }

  @Test
  void components_of_a_passage_are_the_properties_of_the_nested_mapping() throws IOException {
    JsonNode passages = mapping("articles.json").path("mappings").path("properties").path("passages").path("properties");
    assertThat(components(Passage.class)).containsExactlyElementsOf(names(passages));
  }

  @Test
  void names_of_article_fields_are_all_paths_of_the_mapping() throws IOException, IllegalAccessException {
    assertThat(constants(ArticleFields.class)).containsExactlyInAnyOrderElementsOf(paths("articles.json"));
  }

  @Test
  void names_of_measure_fields_are_all_paths_of_the_mapping() throws IOException, IllegalAccessException {
    assertThat(constants(MeasureFields.class)).containsExactlyInAnyOrderElementsOf(paths("measures.json"));
  }

  @Test
  void mappings_are_strict_and_versioned() throws IOException {
    for (String resource : List.of("articles.json", "measures.json")) {
      JsonNode mappings = mapping(resource).path("mappings");
      assertThat(mappings.path("dynamic").asText()).as(resource).isEqualTo("strict");
      assertThat(mappings.path("_meta").path("version").isInt()).as(resource).isTrue();
    }
  }

  @Test
  void whoever_changes_settings_or_mappings_raises_the_version() throws IOException, NoSuchAlgorithmException {
    for (String resource : List.of("articles.json", "measures.json")) {
      ObjectNode definition = (ObjectNode) mapping(resource);
      ObjectNode mappings = (ObjectNode) definition.get("mappings");
      int version = mappings.remove("_meta").path("version").asInt();

      assertThat(resource + " v" + version + " " + hash(definition.toString()))
          .as("the definition is not the one that this version stands for: raise _meta.version, or users' indices stay as they are;"
              + " then note the new version with its hash in HASHES")
          .isIn(HASHES);
    }
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }

  @Test
  void both_indices_analyse_text_alike() throws IOException {
    assertThat(mapping("measures.json").path("settings")).isEqualTo(mapping("articles.json").path("settings"));
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> constants(Class<?> type) throws IllegalAccessException {
    List<String> values = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        values.add((String) field.get(null));
      }
    }
    return values;
  }

  private static List<String> properties(String resource) throws IOException {
    return names(mapping(resource).path("mappings").path("properties"));
  }

  private static List<String> paths(String resource) throws IOException {
    return paths("", mapping(resource).path("mappings").path("properties")).toList();
  }

  private static Stream<String> paths(String prefix, JsonNode properties) {
    return names(properties).stream().flatMap(name -> Stream.concat(
        Stream.of(prefix + name),
        Stream.concat(
            paths(prefix + name + ".", properties.path(name).path("fields")),
            paths(prefix + name + ".", properties.path(name).path("properties")))));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode mapping(String resource) throws IOException {
    try (InputStream in = MappingContractTest.class.getResourceAsStream("/org/fugong/mappings/" + resource)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
