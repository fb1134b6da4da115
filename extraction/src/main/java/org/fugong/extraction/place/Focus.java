package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fugong.extraction.place.Division.Level;
import org.fugong.extraction.place.Mention.Role;

/**
 * Tells which of the divisions that a text names it is about, most central first. In this order:
 * <ol>
 *   <li>the divisions in the headline; of a notice (…关于…的通知) the one that issues it;
 *   <li>none, where the headline or the first sentence has a national authority act and no division;
 *   <li>the authority under a notice;
 *   <li>the division that most of the text names, or those that the first sentence names;
 *   <li>what 我区, 我市, 全省 mean on this page.
 * </ol>
 * A text that is about a city lists the districts that act in it; one that is about a district alone lists this.
 */
final class Focus {
  private static final int LEAD = 200;
  private static final int FOOT = 120;
  private static final double MAJORITY = 0.5;
  private static final int MOST_IN_ROUND_UP = 8;

  private static final Pattern NOTICE = Pattern.compile("关于|印发|转发|通知|公告|通告|令（|令第|批复|指引|意见》?的|公开信|一封信");
  private static final Pattern OF_PROVINCE = Pattern.compile("[我全本]省|省(?:委|政府|级|直)|省[^，。；、市]{1,9}(?:厅|局|委)");
  private static final Pattern OF_CITY = Pattern.compile("[我全本]市|(?<![省各])市(?:委|政府|级|直)|(?<![省各])市[^，。；、]{1,9}局");
  private static final Pattern OF_DISTRICT = Pattern.compile("[我全]区|(?<![市各])区(?:委|政府|级|直)|区[^，。；、]{1,7}局|[我全]县|县(?:委|政府)");

  private final Areas areas;
  private final PlaceCues cues;

  Focus(Areas areas, PlaceCues cues) {
    this.areas = areas;
    this.cues = cues;
  }

  /** The divisions that the text is about; head is where its headline ends. */
  List<Division> find(String text, int head, List<Mention> mentions) {
    List<Division> mains = findMains(text, head, mentions);
    Set<Division> about = new LinkedHashSet<>();
    for (Division main : mains) {
      about.add(main);
      if (main.level() == Level.CITY) {
        about.addAll(findActingDistricts(main, mentions));
      }
    }
    return List.copyOf(about);
  }

  private List<Division> findMains(String text, int head, List<Mention> mentions) {
    List<Mention> inHead = mentions.stream().filter(mention -> mention.start() < head && counts(mention)).toList();
    if (!inHead.isEmpty()) {
      return fromHead(text.substring(0, head), inHead);
    }
    if (isNational(text, head, mentions)) {
      return List.of();
    }
    Optional<Division> issuer = findIssuerAtFoot(text, mentions);
    if (issuer.isPresent()) {
      return List.of(issuer.get());
    }
    return fromText(text, head, mentions);
  }

  private static boolean counts(Mention mention) {
    return mention.weight() >= Role.LISTED.weight();
  }

  private List<Division> fromHead(String head, List<Mention> mentions) {
    if (NOTICE.matcher(head).find()) {
      return List.of(mentions.get(0).division());
    }
    List<Division> named = distinct(mentions);
    return named.stream().filter(division -> named.stream().noneMatch(other -> other != division && areas.isWithin(other, division))).toList();
  }

  private List<Division> distinct(List<Mention> mentions) {
    return mentions.stream().map(mention -> normal(mention.division())).distinct().toList();
  }

  private Division normal(Division division) {
    return division.level() == Level.PROVINCE ? areas.areaOf(division) : division;
  }

  /** A national authority in the headline, or at the head of the first sentence. */
  private boolean isNational(String text, int head, List<Mention> mentions) {
    String headline = text.substring(0, head);
    if (cues.of("national").stream().anyMatch(headline::contains)) {
      return true;
    }
    int end = Math.min(text.length(), head + LEAD);
    int sentence = text.indexOf('。', head);
    String first = text.substring(head, sentence < 0 ? end : Math.min(end, sentence));
    boolean local = mentions.stream().anyMatch(mention -> mention.start() >= head && mention.start() < head + first.length() && mention.isStrong());
    return !local && OF_CITY.matcher(text).results().count() + OF_PROVINCE.matcher(text).results().count() + OF_DISTRICT.matcher(text).results().count() < 2
        && cues.of("national").stream().anyMatch(first::contains);
  }

  private Optional<Division> findIssuerAtFoot(String text, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.start() >= text.length() - FOOT && mention.role() == Role.AGENCY && mention.official())
        .reduce((first, second) -> second)
        .map(mention -> normal(mention.division()));
  }

  private List<Division> fromText(String text, int head, List<Mention> mentions) {
    Map<Division, Double> scores = score(mentions, head);
    double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    Optional<Map.Entry<Division, Double>> best = scores.entrySet().stream().max(Map.Entry.comparingByValue());
    if (best.isEmpty() || best.get().getValue() < 0.3) {
      return List.of();
    }
    if (best.get().getValue() >= MAJORITY * total) {
      return List.of(settleLevel(best.get().getKey(), text, mentions));
    }
    return fromLead(head, mentions);
  }

  private Map<Division, Double> score(List<Mention> mentions, int head) {
    Map<Division, Double> scores = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      double weight = mention.weight() * (mention.start() < head + LEAD ? 2 : 1);
      if (weight > 0) {
        scores.merge(areas.areaOf(mention.division()), weight, Double::sum);
      }
    }
    return scores;
  }

  /** The city whose text speaks of its province, the city of which only one district is meant, or the area itself. */
  private Division settleLevel(Division area, String text, List<Mention> mentions) {
    if (area.level() == Level.CITY && !areas.isMunicipal(area) && count(OF_PROVINCE, text) > 2 + 2 * count(OF_CITY, text)) {
      return areas.provinceOf(area);
    }
    List<Mention> inside = mentions.stream()
        .filter(mention -> mention.isStrong() && areas.areaOf(mention.division()).equals(area))
        .toList();
    Set<Division> districts = new LinkedHashSet<>();
    inside.stream().map(Mention::division).filter(division -> division.level() == Level.DISTRICT).forEach(districts::add);
    boolean cityItself = inside.stream().anyMatch(mention -> mention.division().level() != Level.DISTRICT);
    boolean district = districts.size() == 1 && (!cityItself || count(OF_DISTRICT, text) > count(OF_CITY, text));
    return district ? districts.iterator().next() : area;
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private List<Division> fromLead(int head, List<Mention> mentions) {
    List<Mention> lead = mentions.stream()
        .filter(mention -> mention.start() < head + LEAD && mention.isStrong())
        .toList();
    List<Division> named = distinct(lead);
    return named.size() > MOST_IN_ROUND_UP ? List.of() : named;
  }

  private List<Division> findActingDistricts(Division city, List<Mention> mentions) {
    Map<Division, Integer> acts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      boolean inside = mention.division().level() == Level.DISTRICT && areas.areaOf(mention.division()).equals(city);
      if (inside && mention.isStrong() && mention.subject()) {
        acts.merge(mention.division(), 1, Integer::sum);
      }
    }
    List<Division> districts = new ArrayList<>(acts.keySet());
    districts.sort(Comparator.comparing((Division district) -> -acts.get(district)));
    return districts;
  }
}
