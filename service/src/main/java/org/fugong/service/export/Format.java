package org.fugong.service.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written: one record after the other.
 *
 * <p>CSV is RFC 4180 with what spreadsheets need: a byte-order mark, and {@code '} in front of a text that they would take for a
 * formula: {@code =1+1 gives '=1+1}. A list is one cell, its values separated by {@code ；}. Known weakness: a program that reads
 * such a cell back has to take the {@code '} off; NDJSON holds texts as they are.
 */
enum Format {
  CSV("text/csv; charset=UTF-8; header=present") {
    @Override
    <D> String head(List<Column<D>> columns) {
      return BYTE_ORDER_MARK + columns.stream().filter(this::has).map(Column::name).collect(Collectors.joining(",")) + END_OF_ROW;
    }

    @Override
    <D> String line(List<Column<D>> columns, D document) {
      return columns.stream().filter(this::has).map(column -> cell(column.value().apply(document))).collect(Collectors.joining(",")) + END_OF_ROW;
    }
  },
  NDJSON("application/x-ndjson") {
    @Override
    <D> String head(List<Column<D>> columns) {
      return "";
    }

    @Override
    <D> String line(List<Column<D>> columns, D document) {
      Map<String, @Nullable Object> record = new LinkedHashMap<>();
      columns.stream().filter(this::has).forEach(column -> record.put(column.name(), column.value().apply(document)));
      try {
        return JSON.writeValueAsString(record) + "\n";
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a record that is no JSON: " + record, e);
      }
    }
  };

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String END_OF_ROW = "\r\n";
  private static final String LIST_SEPARATOR = "；";
  /** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
  private static final String FORMULA = "=+-@\t\r";
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /** Its name in parameters and of files: csv. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in front of the first record. */
  abstract <D> String head(List<Column<D>> columns);

  /** A record with the end of its line. */
  abstract <D> String line(List<Column<D>> columns, D document);

  boolean has(Column<?> column) {
    return column.in() == Column.In.BOTH || column.in().name().equals(name());
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return quoted(list.stream().map(Format::text).collect(Collectors.joining(LIST_SEPARATOR)));
    }
    return value instanceof Number ? text(value) : quoted(text(value));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String quoted(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
