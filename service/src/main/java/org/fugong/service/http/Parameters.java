package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fugong.service.FieldError;
import org.fugong.service.InvalidRequestException;

/** Checks the names of query parameters, so that a mistyped filter is an error rather than a filter that isn't there. */
public final class Parameters {
  private Parameters() {}

  /**
   * Refuses a request with a parameter that isn't known.
   *
   * <p>{@code citi gives "unknown parameter 'citi': did you mean 'city'?"}
   *
   * @throws InvalidRequestException with an error for each unknown parameter
   */
  public static void check(HttpRequest<?> request, Collection<String> known) {
    List<FieldError> errors = findUnknown(request.getParameters().names(), known);
    if (!errors.isEmpty()) {
      throw new InvalidRequestException(errors);
    }
  }

  /** The values of each parameter. */
  public static Map<String, List<String>> values(HttpRequest<?> request) {
    return request.getParameters().asMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** An error for each name that isn't known. */
  public static List<FieldError> findUnknown(Collection<String> names, Collection<String> known) {
    return names.stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .map(name -> new FieldError(name, "unknown parameter '" + name + "'" + hint(name, known)))
        .toList();
  }

  /** {@code : did you mean 'city'?} for a name near a known one, else what there is. */
  public static String hint(String name, Collection<String> known) {
    return findNearest(name, known)
        .map(nearest -> ": did you mean '" + nearest + "'?")
        .orElseGet(() -> known.isEmpty() ? ": expected none" : ": expected one of " + String.join(", ", known));
  }

  /** The known name that takes the fewest edits to reach, if that is at most a third of its letters (and at least one). */
  static Optional<String> findNearest(String name, Collection<String> known) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(candidate -> edits(lower, candidate.toLowerCase(java.util.Locale.ROOT))))
        .filter(nearest -> edits(lower, nearest.toLowerCase(java.util.Locale.ROOT)) <= Math.max(1, nearest.length() / 3));
  }

  /** Edit distance with swaps of neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    if (Math.abs(a.length() - b.length()) > b.length()) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
