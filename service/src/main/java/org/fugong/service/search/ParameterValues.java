package org.fugong.service.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fugong.service.FieldError;
import org.fugong.service.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The parameters of one request while they are read, with all that is found wrong with them. An empty value counts as absent. */
public final class ParameterValues {
  private static final int MAX_SHOWN = 60;

  private final Map<String, List<String>> values;
  private final List<FieldError> faults = new ArrayList<>();

  public ParameterValues(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Every value of a parameter. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  /** The value of a parameter that stands at most once. */
  public Optional<String> find(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      fault(name, String.join(", ", all), "one value");
    }
    return all.stream().findFirst();
  }

  /** A value out of a few. */
  public String oneOf(String name, String otherwise, List<String> allowed) {
    Optional<String> value = find(name);
    if (value.isPresent() && !allowed.contains(value.get())) {
      fault(name, value.get(), "one of " + String.join(", ", allowed));
      return otherwise;
    }
    return value.orElse(otherwise);
  }

  /** An enum's constant by its name in lower case. */
  public <E extends Enum<E>> E choice(String name, E otherwise, Class<E> type) {
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    String chosen = oneOf(name, otherwise.name().toLowerCase(Locale.ROOT), allowed);
    return Enum.valueOf(type, chosen.toUpperCase(Locale.ROOT));
  }

  public boolean flag(String name, boolean otherwise) {
    return Boolean.parseBoolean(oneOf(name, String.valueOf(otherwise), List.of("true", "false")));
  }

  /** A whole number from least to most. */
  public int number(String name, int otherwise, int least, int most) {
    Optional<String> value = find(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the same words as a number out of range
    }
    fault(name, value.get(), most == Integer.MAX_VALUE ? least + " or more" : "a whole number from " + least + " to " + most);
    return otherwise;
  }

  /** A day, a month or a year. */
  Optional<DayRange> day(String name) {
    Optional<String> value = find(name);
    Optional<DayRange> range = value.flatMap(DayRange::find);
    if (value.isPresent() && range.isEmpty()) {
      fault(name, value.get(), "a date such as 2020-02-27, 2020-02 or 2020");
    }
    return range;
  }

  /** The parameter interval; null for auto. */
  public @Nullable DateInterval interval() {
    List<String> known = Stream.concat(Stream.of("auto"), DateInterval.keys().stream()).toList();
    return DateInterval.find(oneOf("interval", "auto", known)).orElse(null);
  }

  /** Notes a fault; it is thrown by {@link #throwFaults}. */
  public void fault(String name, String got, String expected) {
    String shown = got.length() > MAX_SHOWN ? got.substring(0, MAX_SHOWN) + "…" : got;
    faults.add(new FieldError(name, "got [" + shown + "], expected " + expected));
  }

  /** Throws if there are faults. */
  public void throwFaults() {
    if (!faults.isEmpty()) {
      throw new InvalidRequestException(faults);
    }
  }
}
