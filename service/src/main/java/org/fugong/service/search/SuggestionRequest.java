package org.fugong.service.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fugong.extraction.page.SimplifiedScript;

/**
 * What is being typed.
 *
 * @param text simplified, in lower case and of normal width, without spaces and apostrophes; empty where nothing is typed
 * @param size suggestions at most, 1 to 50
 */
public record SuggestionRequest(String text, int size) {
  /** The parameters of a request for suggestions. */
  public static final Set<String> PARAMETERS = Set.of("q", "size");

  private static final int DEFAULT_SIZE = 10;
  private static final int MAX_SIZE = 50;
  private static final int MAX_LENGTH = 100;

  /**
   * Reads q and size.
   *
   * @throws org.fugong.service.InvalidRequestException naming each parameter at fault
   */
  public static SuggestionRequest read(Map<String, List<String>> parameters) {
    ParameterValues values = new ParameterValues(parameters);
    String q = values.find("q").orElse("");
    if (q.length() > MAX_LENGTH) {
      values.fault("q", q, "at most " + MAX_LENGTH + " characters");
    }
    int size = values.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
    values.throwFaults();
    return new SuggestionRequest(SimplifiedScript.of(Normalizer.normalize(q, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT)
        .replaceAll("[\\s'’\u0000]+", ""), size);
  }
}
