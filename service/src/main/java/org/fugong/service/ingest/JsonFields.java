package org.fugong.service.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fugong.service.FieldError;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.http.Parameters;

/**
 * Reads the keys of one JSON object and collects all that is wrong with them, so that whoever sent it hears everything at
 * once. A key that is null counts as absent.
 */
final class JsonFields {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode object;
  private final List<FieldError> errors = new ArrayList<>();

  private JsonFields(JsonNode object) {
    this.object = object;
  }

  /**
   * Parses one object.
   *
   * @param known the keys that it may have
   * @throws InvalidRequestException where it is no JSON (with line and column) or no object
   */
  static JsonFields parse(byte[] json, Set<String> known) {
    JsonNode tree = tree(json);
    if (!tree.isObject()) {
      throw InvalidRequestException.of("", "got " + kind(tree)
          + ", expected one JSON object; many are sent one to a line as application/x-ndjson");
    }
    JsonFields fields = new JsonFields(tree);
    List<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(names::add);
    names.stream().filter(name -> !known.contains(name)).forEach(
        name -> fields.errors.add(new FieldError(name, "unknown key '" + name + "'" + Parameters.hint(name, known))));
    return fields;
  }

  private static JsonNode tree(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? ""
          : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw InvalidRequestException.of("", "malformed JSON" + place + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      // Jackson's word for bytes that are no UTF-8
      if (e instanceof java.io.CharConversionException) {
        throw InvalidRequestException.of("", "malformed JSON: " + e.getMessage() + ", expected UTF-8");
      }
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a key, whatever it is. */
  Optional<JsonNode> findNode(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  /** The text of a key. */
  Optional<String> findText(String name, int maxLength) {
    Optional<JsonNode> node = findNode(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isTextual()) {
      fail(name, "got " + kind(node.get()) + ", expected a text");
      return Optional.empty();
    }
    String text = node.get().textValue();
    if (text.length() > maxLength) {
      fail(name, "got " + text.length() + " characters, expected at most " + maxLength);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A day: 2020-02-27. */
  Optional<LocalDate> findDay(String name) {
    return findText(name, 64).flatMap(text -> {
      try {
        return Optional.of(LocalDate.parse(text.strip()));
      } catch (DateTimeException e) {
        fail(name, "got [" + text + "], expected a day such as 2020-02-27");
        return Optional.empty();
      }
    });
  }

  /** The elements of an array; none where the key is absent. */
  List<JsonNode> elements(String name) {
    Optional<JsonNode> node = findNode(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray()) {
      fail(name, "got " + kind(node.get()) + ", expected an array");
      return List.of();
    }
    List<JsonNode> elements = new ArrayList<>();
    for (Iterator<JsonNode> each = node.get().elements(); each.hasNext(); ) {
      elements.add(each.next());
    }
    return elements;
  }

  /** Notes that a key is at fault. */
  void fail(String name, String message) {
    errors.add(new FieldError(name, message));
  }

  /**
   * To be called once all keys are read.
   *
   * @throws InvalidRequestException with all that was noted
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new InvalidRequestException(errors);
    }
  }

  /** What a value is, in words: {@code a number}. */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "nothing";
    };
  }
}
