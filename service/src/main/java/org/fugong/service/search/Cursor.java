package org.fugong.service.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer ended, so that the next one goes on there. The first answer of a search costs no point in time: its cursor
 * names the hits that were shown, and the answer after it, the first on a point in time, leaves just these out: none is
 * skipped or stands twice, also where articles were indexed in between and scores have moved. From there on the cursor
 * holds the point in time and the sort values of the last hit.
 *
 * @param search fingerprint of the request that it belongs to
 * @param relaxed whether the hits are those of the relaxed query
 * @param pointInTime the point in time that it reads, or null before there is one
 * @param after JSON array of the last hit's sort values, or null where shown is all that there was
 * @param shown ids of the hits of the last answer before the point in time
 */
public record Cursor(String search, boolean relaxed, @Nullable String pointInTime, @Nullable String after, List<String> shown) {
  private static final String FIELD_SEPARATOR = "\n";
  private static final String ID_SEPARATOR = "\t";

  public Cursor {
    shown = List.copyOf(shown);
  }

  /** Its form in answers and parameters: characters that need no escaping in an address. */
  public String encode() {
    String plain = String.join(FIELD_SEPARATOR, search, relaxed ? "1" : "0", pointInTime == null ? "" : pointInTime,
        after == null ? "" : after, String.join(ID_SEPARATOR, shown));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** What was encoded; empty where the text is nothing that encode gives. */
  public static Optional<Cursor> decode(String text) {
    try {
      String[] fields = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(FIELD_SEPARATOR, -1);
      if (fields.length != 5 || !fields[1].matches("[01]")) {
        return Optional.empty();
      }
      if (!fields[3].isEmpty()) {
        SortValues.decode(fields[3]);
      }
      List<String> shown = fields[4].isEmpty() ? List.of() : List.of(fields[4].split(ID_SEPARATOR));
      return Optional.of(new Cursor(fields[0], fields[1].equals("1"), emptyToNull(fields[2]), emptyToNull(fields[3]), shown));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
