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
  /** So often a place stands further down that it is no mere example. */
  private static final double ENOUGH = 4;
  private static final int MOST_IN_ROUND_UP = 8;

  private static final Pattern NOTICE = Pattern.compile("关于|印发|转发|通知|公告|通告|令（|令第|批复|指引|意见》?的|公开信|一封信");
  /** What goes before 市委, 市商务局: no name of a city ends here. */
  private static final String ALONE = "(?<![\\p{IsHan}])|(?<=[由经向在对与和从到据是])";
  private static final Pattern OF_PROVINCE = own("省", "我省|全省|本省", "厅|局|委");
  private static final Pattern OF_CITY = own("市", "我市|全市|本市", "局|委");
  private static final Pattern OF_DISTRICT = own("区", "我区|全区|本区|我县|全县|本县", "局|委");

  private static Pattern own(String unit, String ours, String offices) {
    return Pattern.compile(ours + "|(?:" + ALONE + ")" + unit + "(?:委|政府|级|直|长|领导|[^，。；、省市区县]{1,8}(?:" + offices + "))");
  }

  private final Areas areas;
  private final PlaceCues cues;

  Focus(Areas areas, PlaceCues cues) {
    this.areas = areas;
    this.cues = cues;
  }

  /** The divisions that the text is about; head is where its headline ends. */
  List<Division> find(String text, int head, List<Mention> mentions, List<NameMatch> page) {
    List<Division> mains = findMains(text, head, mentions, page);
    Set<Division> about = new LinkedHashSet<>();
    boolean notice = NOTICE.matcher(text.substring(0, head)).find() || findIssuerAtFoot(text, mentions).isPresent();
    for (Division main : mains) {
      about.add(main);
      if (main.level() == Level.CITY && !notice) {
        about.addAll(findActingDistricts(main, mentions));
      }
    }
    return List.copyOf(about);
  }

  private List<Division> findMains(String text, int head, List<Mention> mentions, List<NameMatch> page) {
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
    return findOwn(text, mentions, page).map(List::of).orElseGet(() -> fromText(text, head, mentions));
  }

  /** What 我区 and 全区 mean, where the text names no district itself: the district that the page names most. */
  private Optional<Division> findOwn(String text, List<Mention> mentions, List<NameMatch> page) {
    boolean named = mentions.stream().anyMatch(mention -> mention.division().level() == Level.DISTRICT && mention.isStrong());
    if (named || count(OF_DISTRICT, text) <= count(OF_CITY, text)) {
      return Optional.empty();
    }
    return mostNamed(page, Level.DISTRICT);
  }

  private static Optional<Division> mostNamed(List<NameMatch> page, Level level) {
    Map<Division, Integer> counts = new LinkedHashMap<>();
    for (NameMatch match : page) {
      Division division = match.divisions().get(0);
      if (match.divisions().size() == 1 && division.level() == level && match.name().equals(division.name())) {
        counts.merge(division, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
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
    boolean inLead = mentions.stream().anyMatch(mention -> mention.start() < head + LEAD && mention.isStrong());
    if (best.isEmpty() || !inLead && best.get().getValue() < ENOUGH && !isOwnVoice(text)) {
      return List.of();
    }
    if (best.get().getValue() > MAJORITY * total) {
      return List.of(settleLevel(best.get().getKey(), text, mentions));
    }
    return fromLead(head, mentions);
  }

  /** Whether the text speaks for a province, a city or a district of its own: 我市, 区政府. */
  private static boolean isOwnVoice(String text) {
    return OF_PROVINCE.matcher(text).find() || OF_CITY.matcher(text).find() || OF_DISTRICT.matcher(text).find();
  }

  private Map<Division, Double> score(List<Mention> mentions, int head) {
    Map<Division, Double> scores = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      double weight = mention.weight() * (mention.start() < head + LEAD ? mention.subject() ? 3 : 2 : 1);
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
      if (inside && mention.isStrong()) {
        acts.merge(mention.division(), 1, Integer::sum);
      }
    }
    List<Division> districts = new ArrayList<>(acts.keySet());
    districts.sort(Comparator.comparing((Division district) -> -acts.get(district)));
    return districts;
  }
}
