package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.SimplifiedScript;

/**
 * Which divisions an article is about. Names are read by {@link MentionReader}, what the article is about is told by
 * {@link Focus}. Immutable and safe for many threads.
 */
public final class PlaceExtractor {
  private static final int LONGEST_HEAD = 90;
  private static final int SHORTEST_HEAD = 8;
  /** A page that has no more than this beside the article has no other text. */
  private static final int MARGIN = 10;
  /** So far back in its paragraph a sentence takes its place from. */
  private static final int CARRIED = 300;
  private static final Pattern BEFORE_OWN = Pattern.compile("^[\\s\u3000“”（(•·]*[全我本]?");

  private final Gazetteer gazetteer;
  private final Areas areas;
  private final MentionReader mentions;
  private final Focus focus;

  public PlaceExtractor(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    PlaceCues cues = PlaceCues.load();
    this.mentions = new MentionReader(gazetteer, cues);
    this.areas = new Areas(gazetteer);
    this.focus = new Focus(areas, cues);
  }

  /** The places that the article is about, most central first. */
  public List<Place> extract(ArticleText article) {
    return read(article).stream().map(PlaceReading::place).toList();
  }

  /** The places that the article is about, most central first, with the words that name them. */
  public List<PlaceReading> read(ArticleText article) {
    return read(article, namesOf(article.page()));
  }

  /** The names of divisions in the site's name and in the text of a page; the same for all of its articles. */
  public PageNames namesOf(PageContext page) {
    return new PageNames(page, mentions);
  }

  /** {@link #read(ArticleText)} where the names of the article's page are known. */
  public List<PlaceReading> read(ArticleText article, PageNames page) {
    String head = headOf(article);
    String text = head.isEmpty() ? article.body() : head + "\n" + article.body();
    String simplified = SimplifiedScript.of(text);
    int headEnd = head.isEmpty() ? headEnd(simplified) : head.length();
    List<NameMatch> around = around(article, page);
    List<Mention> found = mentions.read(simplified, around);
    int bodyStart = text.length() - article.body().length();
    List<PlaceReading> readings = new ArrayList<>();
    Set<Place> places = new HashSet<>();
    focus.find(simplified, headEnd, found, around).forEach((division, rule) -> {
      if (places.add(gazetteer.placeOf(division))) {
        readings.add(reading(text, bodyStart, division, rule, found));
      }
    });
    return readings;
  }

  private PlaceReading reading(String text, int bodyStart, Division division, PlaceRule rule, List<Mention> found) {
    Place place = gazetteer.placeOf(division);
    return found.stream()
        .filter(mention -> mention.weight() > 0 && areas.isWithin(mention.division(), division))
        .findFirst()
        .map(mention -> new PlaceReading(
            place, text.substring(mention.start(), mention.end()), Math.max(-1, mention.start() - bodyStart), rule))
        .orElseGet(() -> new PlaceReading(place, null, -1, rule));
  }

  private static String headOf(ArticleText article) {
    String title = article.title() == null ? "" : article.title();
    return article.subtitle() == null ? title : title + "\n" + article.subtitle();
  }

  /** Where a text that begins with its headline goes on: at the first blank or full stop behind some characters. */
  private static int headEnd(String text) {
    int at = SHORTEST_HEAD;
    while (at < Math.min(LONGEST_HEAD, text.length()) && " \n\u3000。\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < Math.min(LONGEST_HEAD, text.length()) && text.charAt(at) != '。' ? at : 0;
  }

  private List<NameMatch> around(ArticleText article, PageNames around) {
    PageContext page = article.page();
    List<NameMatch> names = new ArrayList<>(around.ofSite());
    boolean alone = page.text().length() <= article.body().length() + headOf(article).length() + MARGIN
        && page.text().contains(article.body());
    if (!alone) {
      names.addAll(around.ofText());
    }
    return names;
  }

  /**
   * The division that acts in the sentence [start, end) of the body, one of the article's places: the first that begins a
   * clause of it, else the first it names; else what 市, 区, 省 at its head mean; else the one that acted last in the
   * paragraph before; else the most central. Empty where the article has no places.
   *
   * <p>{@code 栖霞区印发… gives 栖霞区; 市工信局… gives 南京市}. Known weakness: in a text without paragraphs a district's
   * sentence may lend its place to the next one that names none.
   */
  public Optional<Place> findActing(ArticleText article, List<Place> places, int start, int end) {
    if (places.size() < 2) {
      return places.stream().findFirst();
    }
    String body = article.body();
    int from = Math.max(body.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - CARRIED);
    int sentence = start - from;
    String window = SimplifiedScript.of(body.substring(from, end));
    List<Mention> found = mentions.read(window, namesOf(places)).stream().filter(Mention::isStrong).toList();
    List<Mention> inside = found.stream().filter(mention -> mention.start() >= sentence).toList();
    return toPlaces(inside.stream().filter(Mention::subject), places).findFirst()
        .or(() -> toPlaces(inside.stream(), places).findFirst())
        .or(() -> findOwn(window.substring(sentence), places))
        .or(() -> toPlaces(found.stream().filter(Mention::subject), places).reduce((first, second) -> second))
        .or(() -> places.stream().findFirst());
  }

  private List<NameMatch> namesOf(List<Place> places) {
    return places.stream()
        .flatMap(place -> gazetteer.findByCode(place.code()).stream())
        .map(division -> new NameMatch(0, 0, division.name(), List.of(division)))
        .toList();
  }

  private Stream<Place> toPlaces(Stream<Mention> named, List<Place> places) {
    return named.flatMap(mention -> toPlace(mention, places).stream());
  }

  /** The place that the mention names, or the one that it lies in. */
  private Optional<Place> toPlace(Mention mention, List<Place> places) {
    for (Division division : areas.upwards(mention.division())) {
      Place named = gazetteer.placeOf(division);
      if (places.contains(named)) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  /** 市工信局 is the first city's, 区税务局 the first district's, 省财政厅 the first province's. */
  private static Optional<Place> findOwn(String sentence, List<Place> places) {
    String words = BEFORE_OWN.matcher(sentence).replaceFirst("");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return switch (words.charAt(0)) {
      case '市', '州' -> places.stream().filter(place -> place.city() != null && place.district() == null).findFirst();
      case '区', '县' -> places.stream().filter(place -> place.district() != null).findFirst();
      case '省' -> places.stream().filter(place -> place.city() == null).findFirst();
      default -> Optional.empty();
    };
  }
}
