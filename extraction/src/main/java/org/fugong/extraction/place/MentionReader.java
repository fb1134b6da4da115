package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fugong.extraction.place.Division.Level;
import org.fugong.extraction.place.Mention.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads which divisions a text names, and as what. An ambiguous name is the one right behind its parent (南京市鼓楼区), else
 * the one whose city or province the text, the page or its site names most, else the municipality's; else it is left out.
 * A short name of a district (雨花台) wants its city or province named somewhere.
 *
 * <p>{@code 南京路, 北京时间, 南京大学, 南通日报} name no place; {@code 湖北籍, 武汉返乡人员, 来自湖北, 驰援武汉} only where people come from or go;
 * {@code 广东某某公司} only a firm's seat. Known weakness: an ordinary word that is the short name of a district of the very city
 * that the text is about is taken for it, unless place-cues.tsv has it.
 */
final class MentionReader {
  private static final int FIRM_WITHIN = 14;
  private static final int ADDRESS_WITHIN = 20;
  private static final int TITLE_WITHIN = 60;
  private static final int AGENCY_WITHIN = 16;
  private static final double FROM_PAGE = 0.3;
  private static final Pattern DATELINE_BEHIND =
      Pattern.compile("(?: ?(?:20\\d\\d年)?(?:\\d{1,2}月)?\\d{1,2}日 ?)?(?:电|讯|专电|综合消息)(?!话|子|力|视|商|网|影)");
  private static final String CLAUSE_STARTS = "。；！？，,;!?：: \n\t　“”‘’•·…—（(【】如";
  private static final String LIST_MARKS = "、";

  private final Areas areas;
  private final PlaceCues cues;
  private final NameFinder finder;

  MentionReader(Gazetteer gazetteer, PlaceCues cues) {
    this.areas = new Areas(gazetteer);
    this.cues = cues;
    this.finder = new NameFinder(gazetteer, cues);
  }

  /** The divisions that a simplified text names, in its order; around holds names of the page and of its site. */
  List<Mention> read(String text, List<NameMatch> around) {
    List<NameMatch> matches = finder.find(text);
    Support support = new Support();
    matches.forEach(match -> support.add(match, isPartOfName(text, match) ? FROM_PAGE : 1));
    around.forEach(match -> support.add(match, FROM_PAGE));
    List<Mention> mentions = new ArrayList<>();
    @Nullable Mention previous = null;
    for (int i = 0; i < matches.size(); i++) {
      NameMatch match = matches.get(i);
      boolean newspaper = cues.startsAt("paper", text, match.end());
      if (!newspaper && isPartOfName(text, match)) {
        continue;
      }
      Optional<Division> division = choose(match, previous, support, isHeading(text, match));
      if (division.isEmpty()) {
        continue;
      }
      Mention mention = toMention(text, matches, i, division.get(), newspaper);
      boolean chained = previous != null && previous.end() == mention.start()
          && isAncestor(previous.division(), mention.division());
      if (chained) {
        mentions.set(mentions.size() - 1, previous.as(Role.ABOVE, false));
        mention = mention.as(mention.role(), isSubject(text, previous.start(), mention.end()));
      }
      mentions.add(mention);
      previous = mention;
    }
    return mentions;
  }

  /** The names in a text, without a look at what they are. */
  List<NameMatch> find(String text) {
    return finder.find(text);
  }

  private boolean isPartOfName(String text, NameMatch match) {
    return cues.startsAt("behind_name", text, match.end());
  }

  /** 仙居：… or 【仙居】 at the head of a line names a county by its short name, whatever else the text names. */
  private static boolean isHeading(String text, NameMatch match) {
    char before = match.start() == 0 ? '\n' : text.charAt(match.start() - 1);
    char behind = match.end() < text.length() ? text.charAt(match.end()) : '\n';
    return before == '\n' && (behind == '：' || behind == ':') || before == '【' && behind == '】';
  }

  private Optional<Division> choose(NameMatch match, @Nullable Mention previous, Support support, boolean heading) {
    if (previous != null && match.start() - previous.end() <= 1) {
      Optional<Division> child = match.divisions().stream()
          .filter(division -> isAncestor(previous.division(), division))
          .findFirst();
      if (child.isPresent()) {
        return child;
      }
    }
    List<Division> highest = ofHighestLevel(match);
    if (highest.size() == 1) {
      Division only = highest.get(0);
      return !heading && isShortDistrict(match, only) && support.ofCity(only) <= 0 ? Optional.empty() : Optional.of(only);
    }
    return match.divisions().stream()
        .filter(division -> support.of(division) > 0)
        .max(Comparator.comparingDouble(support::of))
        .or(() -> highest.stream()
            .filter(division -> isOfMunicipality(division) && !isShortDistrict(match, division))
            .findFirst());
  }

  /** 吉林 is the province, 吉安 the city; 朝阳 may be the city or a district, as the text will tell. */
  private List<Division> ofHighestLevel(NameMatch match) {
    Level level = match.divisions().stream().map(Division::level).min(Comparator.naturalOrder()).orElseThrow();
    List<Division> highest = match.divisions().stream().filter(division -> division.level() == level).toList();
    boolean together = match.divisions().stream().allMatch(division -> areas.isWithin(division, highest.get(0)));
    return together ? highest : match.divisions();
  }

  private static boolean isShortDistrict(NameMatch match, Division division) {
    return division.level() == Level.DISTRICT && !endsWithUnit(match.name());
  }

  private static boolean endsWithUnit(String name) {
    return "省市区县州盟旗".indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  private boolean isOfMunicipality(Division division) {
    return areas.isMunicipal(areas.areaOf(division));
  }

  private boolean isAncestor(Division above, Division below) {
    return above.level().compareTo(below.level()) < 0 && areas.isWithin(below, above);
  }

  private Mention toMention(String text, List<NameMatch> matches, int index, Division division, boolean newspaper) {
    NameMatch match = matches.get(index);
    boolean official = match.name().equals(division.name()) || match.name().length() > 2 && endsWithUnit(match.name());
    Role role = newspaper ? Role.SOURCE : role(text, matches, index);
    return new Mention(match.start(), match.end(), division, role, official, isSubject(text, match.start(), match.end()));
  }

  private Role role(String text, List<NameMatch> matches, int index) {
    NameMatch match = matches.get(index);
    if (isDateline(text, match)) {
      return Role.SOURCE;
    }
    if (isOrigin(text, match) || cues.endsAt("before_example", text, match.start())) {
      return Role.ORIGIN;
    }
    if (isInAddress(text, match.start())) {
      return Role.ADDRESS;
    }
    if (cues.follows("company", text, match.end(), FIRM_WITHIN) && !cues.follows("agency", text, match.end(), 5)) {
      return Role.COMPANY;
    }
    if (isInTitle(text, match.start())) {
      return Role.TITLE;
    }
    if (cues.follows("agency", text, match.end(), AGENCY_WITHIN)) {
      return Role.AGENCY;
    }
    return isListed(text, matches, index) ? Role.LISTED : Role.PLACE;
  }

  private static boolean isDateline(String text, NameMatch match) {
    boolean agency = match.start() > 0 && "社网报台端讯".indexOf(text.charAt(match.start() - 1)) >= 0;
    return agency && DATELINE_BEHIND.matcher(text).region(match.end(), text.length()).lookingAt();
  }

  private boolean isOrigin(String text, NameMatch match) {
    int end = match.end();
    if (text.startsWith("等地", end)) {
      end += 2;
    }
    return cues.startsAt("behind_origin", text, end) || cues.endsAt("before_origin", text, match.start());
  }

  private static boolean isInAddress(String text, int start) {
    String before = text.substring(Math.max(0, start - ADDRESS_WITHIN), start).replace(" ", "");
    int label = Math.max(before.lastIndexOf("地址"), Math.max(before.lastIndexOf("地点"), before.lastIndexOf("邮寄至")));
    return label >= 0 && before.indexOf('。', label) < 0;
  }

  private static boolean isInTitle(String text, int start) {
    String before = text.substring(Math.max(0, start - TITLE_WITHIN), start);
    return before.lastIndexOf('《') > before.lastIndexOf('》');
  }

  /** One of three or more that 、 joins, or of two before 等. */
  private static boolean isListed(String text, List<NameMatch> matches, int index) {
    int first = index;
    while (first > 0 && index - first < 3 && joins(text, matches.get(first - 1), matches.get(first))) {
      first--;
    }
    int last = index;
    while (last + 1 < matches.size() && last - index < 3 && joins(text, matches.get(last), matches.get(last + 1))) {
      last++;
    }
    return last - first >= 2 || last > first && text.startsWith("等", matches.get(last).end());
  }

  private static boolean joins(String text, NameMatch first, NameMatch second) {
    int gap = second.start() - first.end();
    return gap >= 1 && gap <= 3 && LIST_MARKS.indexOf(text.charAt(second.start() - 1)) >= 0;
  }

  private static boolean isSubject(String text, int start, int end) {
    boolean head = start == 0 || CLAUSE_STARTS.indexOf(text.charAt(start - 1)) >= 0;
    return head && end < text.length() && "、的等至到，。；".indexOf(text.charAt(end)) < 0;
  }

  /** How often a text names the cities and provinces that a name could belong to. */
  private final class Support {
    /** By the codes of cities and provinces. */
    private final Map<String, Double> named = new HashMap<>();
    private final Map<String, Set<String>> shorts = new HashMap<>();

    void add(NameMatch match, double weight) {
      if (match.divisions().size() != 1 && match.divisions().stream().map(Division::level).distinct().count() == 1) {
        return;
      }
      Division division = match.divisions().get(0);
      if (isShortDistrict(match, division)) {
        addShort(match, division);
        return;
      }
      for (Division each : areas.upwards(division)) {
        if (each.level() != Level.DISTRICT) {
          named.merge(each.code(), weight, Double::sum);
        }
      }
    }

    /** Two short names of districts of one city support each other: 静安、宝山、虹口三区. */
    private void addShort(NameMatch match, Division district) {
      if (shorts.computeIfAbsent(areas.areaOf(district).code(), city -> new HashSet<>()).add(match.name())
          && shorts.get(areas.areaOf(district).code()).size() == 2) {
        named.merge(areas.areaOf(district).code(), FROM_PAGE, Double::sum);
      }
    }

    /** How often the city of a district is named. */
    double ofCity(Division district) {
      return named.getOrDefault(areas.areaOf(district).code(), 0.0);
    }

    /** Naming a city counts three times as much for its districts as naming the province. */
    double of(Division division) {
      double support = division.level() == Level.PROVINCE ? 1 : 0;
      for (Division each : areas.upwards(division)) {
        support += named.getOrDefault(each.code(), 0.0) * (each.level() == Level.CITY ? 3 : 1);
      }
      return support;
    }
  }
}
