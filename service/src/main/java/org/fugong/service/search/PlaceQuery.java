package org.fugong.service.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fugong.extraction.page.SimplifiedScript;
import org.fugong.extraction.place.Division.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which divisions are looked for.
 *
 * @param text what their name, short name or code holds, simplified; empty = anything
 * @param level their level, or null = any
 * @param parent code of the division right above them, or null = any
 * @param size how many at most
 */
public record PlaceQuery(String text, @Nullable Level level, @Nullable String parent, int size) {
  private static final int DEFAULT_SIZE = 20;
  private static final int MAX_SIZE = 5000;

  /**
   * Reads q, level, parent and size.
   *
   * @throws org.fugong.service.InvalidRequestException naming each parameter at fault
   */
  public static PlaceQuery read(Map<String, List<String>> parameters, PlaceNames names) {
    ParameterValues values = new ParameterValues(parameters);
    String text = SimplifiedScript.of(values.find("q").orElse("")).toLowerCase(Locale.ROOT);
    List<String> levels = Arrays.stream(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();
    String level = values.oneOf("level", "", levels);
    String parent = values.find("parent").orElse(null);
    if (parent != null && names.findByCode(parent).isEmpty()) {
      values.fault("parent", parent, "the code of a division, six digits");
    }
    int size = values.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
    values.throwFaults();
    return new PlaceQuery(text, level.isEmpty() ? null : Level.valueOf(level.toUpperCase(Locale.ROOT)), parent, size);
  }
}
