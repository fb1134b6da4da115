package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.Collections;
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
 *   <li>the places that head the parts of a round-up;
 *   <li>none, where the headline or the first sentence has a national authority act and no division;
 *   <li>the authority under a notice;
 *   <li>the division that most of the text names, or those that the first sentence names;
 *   <li>what 我区, 我市, 全省 mean on this page.
 * </ol>
 * A text that is about a city lists the districts that act in it; one that is about a district alone lists this.
 */
final class Focus {
  private static final int LEAD = 200;
  private static final int FOOT = 60;
  /** 国家税务总局, 国家税务总局驻: so long a name stands before the place of its office. */
  private static final int NAME_OF_OFFICE = 10;
  private static final double MAJORITY = 0.5;
  /** So often a place stands further down that it is no mere example. */
  private static final double ENOUGH = 4;
  private static final int MOST_IN_ROUND_UP = 8;

  private static final Pattern NOTICE = Pattern.compile("关于|印发|转发|通知|公告|通告|令（|令第|批复|指引|意见》?的|公开信|一封信");
  private static final Pattern SIGNATURE = Pattern.compile(
      "[^。；！？，,;:：\\d]{2,60}?(?:20\\d\\d ?年 ?\\d{1,2} ?月|\\d{1,2}月\\d{1,2}日\\s*$|二[〇○零]|$)");
  private static final Pattern FROM_BEIJING = Pattern.compile("[社网]北京(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日");
  private static final Pattern SIGNED = Pattern.compile("20\\d\\d ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日");
  private final Areas areas;
  private final PlaceCues cues;

  Focus(Areas areas, PlaceCues cues) {
    this.areas = areas;
    this.cues = cues;
  }

  /** The divisions that the text is about, in their order, with the rule that says so; head is where its headline ends. */
  Map<Division, PlaceRule> find(String text, int head, List<Mention> mentions, List<NameMatch> page) {
    Mains mains = findMains(text, head, mentions, page);
    Map<Division, PlaceRule> about = new LinkedHashMap<>();
    boolean notice = isNotice(text, head, mentions);
    for (Division main : mains.divisions) {
      about.putIfAbsent(main, mains.rule);
      if (main.level() == Level.CITY && !notice) {
        findActingDistricts(main, mentions).forEach(district -> about.putIfAbsent(district, PlaceRule.ACTING_DISTRICT));
      }
      if (main.level() == Level.PROVINCE && !notice && mains.divisions.size() == 1) {
        findOnlyCity(main, mentions).forEach(division -> about.putIfAbsent(division, PlaceRule.ONLY_CITY));
      }
    }
    return Collections.unmodifiableMap(about);
  }

  /** What a text is about before districts are added, and the rule that says so. */
  private record Mains(List<Division> divisions, PlaceRule rule) {}

  private boolean isNotice(String text, int head, List<Mention> mentions) {
    return NOTICE.matcher(text.substring(0, head)).find() || findIssuer(text, mentions).isPresent();
  }

  /** The city, introduced as 黑龙江省黑河市, in which all happens that a province's report tells; none where it is not one. */
  private List<Division> findOnlyCity(Division province, List<Mention> mentions) {
    List<Mention> inside = mentions.stream()
        .filter(mention -> mention.isStrong() && mention.division().level() != Level.PROVINCE)
        .toList();
    Set<Division> cities = new LinkedHashSet<>();
    inside.forEach(mention -> cities.add(areas.areaOf(mention.division())));
    boolean introduced = mentions.stream()
        .anyMatch(mention -> mention.role() == Role.ABOVE && mention.division().equals(province));
    if (!introduced || cities.size() != 1 || inside.size() < 2 || !areas.isWithin(cities.iterator().next(), province)) {
      return List.of();
    }
    Division city = cities.iterator().next();
    List<Division> found = new ArrayList<>(List.of(city));
    found.addAll(findActingDistricts(city, mentions));
    return found;
  }

  private Mains findMains(String text, int head, List<Mention> mentions, List<NameMatch> page) {
    List<Mention> inHead = mentions.stream().filter(mention -> mention.start() < head && counts(mention)).toList();
    if (!inHead.isEmpty()) {
      return new Mains(fromHead(text.substring(0, head), inHead), PlaceRule.HEADLINE);
    }
    List<Division> parts = findParts(text, mentions);
    if (!parts.isEmpty()) {
      return new Mains(parts, PlaceRule.PART);
    }
    if (isNational(text, head, mentions)) {
      return new Mains(List.of(), PlaceRule.HEADLINE);
    }
    Optional<Division> issuer = findIssuer(text, mentions);
    if (issuer.isPresent()) {
      return new Mains(List.of(issuer.get()), PlaceRule.ISSUER);
    }
    OwnVoice voice = OwnVoice.of(text);
    Optional<Division> own = text.contains("自治区") ? Optional.empty() : findOwn(voice, mentions, page);
    if (own.isPresent()) {
      return new Mains(List.of(own.get()), PlaceRule.OWN_DISTRICT);
    }
    Mains found = fromText(text, head, mentions, voice);
    return found.divisions.isEmpty()
        ? new Mains(findHome(voice, mentions, page).map(List::of).orElse(List.of()), PlaceRule.HOME)
        : found;
  }

  /** The parts of a round-up, each headed by the name of its place: 苏州：…, 【无锡】…; none where fewer than two are. */
  private List<Division> findParts(String text, List<Mention> mentions) {
    Set<Division> parts = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      if (mention.isStrong() && headsPart(text, mention)) {
        parts.add(areas.normal(mention.division()));
      }
    }
    return parts.size() < 2 ? List.of() : List.copyOf(parts);
  }

  private static boolean headsPart(String text, Mention mention) {
    char before = mention.start() == 0 ? '\n' : text.charAt(mention.start() - 1);
    char behind = mention.end() < text.length() ? text.charAt(mention.end()) : '\n';
    boolean colon = behind == '：' || behind == ':';
    return colon && " \n\u3000。●■▲◆·•".indexOf(before) >= 0 || before == '【' && behind == '】';
  }

  /** What 我市 and 我省 mean where the text names no place: the city or province of the page, its site or its newspaper. */
  private Optional<Division> findHome(OwnVoice voice, List<Mention> mentions, List<NameMatch> page) {
    if (voice.provinces() + voice.cities() == 0) {
      return Optional.empty();
    }
    Map<Division, Integer> counts = new LinkedHashMap<>();
    mentions.stream()
        .filter(mention -> mention.role() == Role.SOURCE)
        .forEach(mention -> counts.merge(areas.areaOf(mention.division()), 1, Integer::sum));
    page.stream().filter(match -> match.divisions().size() == 1)
        .forEach(match -> counts.merge(areas.areaOf(match.divisions().get(0)), 1, Integer::sum));
    Optional<Division> home = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return voice.provinces() > voice.cities() ? home.map(areas::provinceOf) : home;
  }

  /** What 我区 and 全区 mean, where the text names no district itself: the district that the page names most. */
  private Optional<Division> findOwn(OwnVoice voice, List<Mention> mentions, List<NameMatch> page) {
    boolean named = mentions.stream()
        .anyMatch(mention -> mention.division().level() == Level.DISTRICT && mention.isStrong());
    if (named || voice.districts() <= voice.cities()) {
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
    return lowest(distinct(mentions));
  }

  /** Without those that hold another. */
  private List<Division> lowest(List<Division> named) {
    return named.stream()
        .filter(division -> named.stream().noneMatch(other -> other != division && areas.isWithin(other, division)))
        .toList();
  }

  private List<Division> distinct(List<Mention> mentions) {
    return mentions.stream().map(mention -> areas.normal(mention.division())).distinct().toList();
  }

  /**
   * A national authority in the headline, at the head of the first sentence or under the text; a notice to all provinces;
   * or a dispatch from Beijing that names no place in its headline.
   */
  private boolean isNational(String text, int head, List<Mention> mentions) {
    String headline = text.substring(0, head);
    if (cues.standsIn("national", headline) || cues.standsIn("national_head", headline)) {
      return true;
    }
    String lead = text.substring(head, Math.min(text.length(), head + 2 * LEAD));
    if (toAllProvinces(lead) || FROM_BEIJING.matcher(lead).find()) {
      return true;
    }
    boolean local = findIssuer(text, mentions).isPresent() || OwnVoice.of(headline).isAny();
    return !local && (isSubject(text, head, mentions) || isNationalFoot(text, mentions));
  }

  private static boolean toAllProvinces(String lead) {
    return lead.contains("各省、") || lead.contains("各省（") || lead.contains("各省(") || lead.contains("各省级");
  }

  /** 国家税务总局 2020年2月10日; but 中国人民银行成都分行 2020年2月1日 is local. */
  private boolean isNationalFoot(String text, List<Mention> mentions) {
    int from = Math.max(0, text.length() - FOOT);
    String foot = text.substring(from);
    return cues.standsIn("national", foot) && SIGNED.matcher(foot).find()
        && mentions.stream().noneMatch(mention -> mention.start() >= from && mention.weight() > 0);
  }

  /**
   * Whether a national authority begins a clause of the first sentence: 2月11日，国务院联防联控机制召开…; its office in a
   * province (国家税务总局甘肃省税务局) is none.
   */
  private boolean isSubject(String text, int head, List<Mention> mentions) {
    int end = Math.min(text.length(), head + LEAD);
    int at = head;
    while (at < end && text.charAt(at) != '。') {
      boolean starts = at == head || " \n　，从日".indexOf(text.charAt(at - 1)) >= 0;
      if (starts && (cues.startsAt("national", text, at) || cues.startsAt("national_head", text, at))) {
        int from = at;
        return mentions.stream().noneMatch(mention -> mention.start() >= from && mention.start() <= from + NAME_OF_OFFICE);
      }
      at++;
    }
    return false;
  }

  /** The authority that signs: 绵阳市人民政府 2020年2月8日, or its name alone at the very end. */
  private Optional<Division> findIssuer(String text, List<Mention> mentions) {
    Matcher signature = SIGNATURE.matcher(text);
    return mentions.stream()
        .filter(mention -> mention.role() == Role.AGENCY && mention.official() && isSetOff(text, mention.start()))
        .filter(mention -> signature.region(mention.end(), text.length()).lookingAt())
        .map(mention -> areas.normal(mention.division()))
        .findFirst();
  }

  /** Behind a blank or a full stop, or with no more than 中共 or 国家税务总局 between. */
  private static boolean isSetOff(String text, int start) {
    int at = start;
    while (at > 0 && start - at <= NAME_OF_OFFICE && "，；：、,;:".indexOf(text.charAt(at - 1)) < 0) {
      if (" \n\u3000\t。".indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
      at--;
    }
    return false;
  }

  private Mains fromText(String text, int head, List<Mention> mentions, OwnVoice voice) {
    Map<Division, Double> scores = score(mentions, head);
    double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    Optional<Map.Entry<Division, Double>> best = scores.entrySet().stream().max(Map.Entry.comparingByValue());
    boolean inLead = mentions.stream().anyMatch(mention -> mention.start() < head + LEAD && mention.isStrong());
    if (best.isEmpty() || !inLead && best.get().getValue() < ENOUGH && !voice.isAny()) {
      return new Mains(List.of(), PlaceRule.MOST_NAMED);
    }
    if (best.get().getValue() > MAJORITY * total) {
      return new Mains(
          List.of(settleLevel(best.get().getKey(), text.substring(0, head), mentions, voice)), PlaceRule.MOST_NAMED);
    }
    return new Mains(fromLead(head, mentions), PlaceRule.LEAD);
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
  private Division settleLevel(Division area, String headline, List<Mention> mentions, OwnVoice voice) {
    if (area.level() == Level.CITY && !areas.isMunicipal(area) && speaksForProvince(area, headline, voice)) {
      return areas.provinceOf(area);
    }
    List<Mention> inside = mentions.stream()
        .filter(mention -> mention.isStrong() && areas.areaOf(mention.division()).equals(area))
        .toList();
    Set<Division> districts = new LinkedHashSet<>();
    inside.stream().map(Mention::division).filter(division -> division.level() == Level.DISTRICT).forEach(districts::add);
    boolean cityItself = inside.stream().anyMatch(mention -> mention.division().level() != Level.DISTRICT);
    boolean actsFirst = !inside.isEmpty() && inside.get(0).subject() && inside.get(0).division().level() == Level.DISTRICT;
    boolean district = districts.size() == 1 && (!cityItself || actsFirst || voice.districts() > voice.cities());
    return district ? districts.iterator().next() : area;
  }

  /** 全省 in the headline, or far more of 我省 than of 我市; 我区 means an autonomous region too. */
  private boolean speaksForProvince(Division city, String headline, OwnVoice voice) {
    boolean region = areas.provinceOf(city).name().endsWith("自治区");
    int province = voice.provinces() + (region ? voice.districts() : 0);
    return OwnVoice.of(headline).provinces() > 0 || province > 2 + 2 * voice.cities();
  }

  private List<Division> fromLead(int head, List<Mention> mentions) {
    List<Mention> lead = mentions.stream()
        .filter(mention -> mention.start() < head + LEAD && mention.isStrong())
        .toList();
    List<Division> named = lowest(distinct(lead));
    return named.size() > MOST_IN_ROUND_UP ? List.of() : named;
  }

  /** The districts that act in the text or stand in it twice, those that do so most first. */
  private List<Division> findActingDistricts(Division city, List<Mention> mentions) {
    Map<Division, Integer> acts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      boolean inside = mention.division().level() == Level.DISTRICT && areas.areaOf(mention.division()).equals(city);
      if (inside && mention.isStrong()) {
        acts.merge(mention.division(), mention.subject() || mention.role() == Role.AGENCY ? 2 : 1, Integer::sum);
      }
    }
    acts.values().removeIf(count -> count < 2);
    List<Division> districts = new ArrayList<>(acts.keySet());
    districts.sort(Comparator.comparing((Division district) -> -acts.get(district)));
    return districts;
  }
}
