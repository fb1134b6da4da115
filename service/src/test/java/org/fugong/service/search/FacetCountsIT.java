package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fugong.extraction.place.Place;
import org.fugong.service.search.SearchServer.Answer;
import org.fugong.service.search.SearchServer.TestArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hits and counts under random filters are what filtering the same articles in memory gives. */
class FacetCountsIT {
  private static final List<String> PLACES = List.of("320100", "320106", "320302", "320600", "350500", "441200", "440000", "110100");
  private static final List<String> MEASURES = List.of("financing", "rent_relief", "supplies", "epidemic_control", "care");
  private static final List<String> SITES = List.of("甲报", "乙报", "丙网");
  private static final long SEED = 20200227;

  private static SearchServer server;
  private static final List<TestArticle> ARTICLES = generate(300);

  @BeforeAll
  static void start() throws IOException {
    server = SearchServer.start("facets-it");
    server.index(ARTICLES);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<TestArticle> generate(int count) {
    Random random = new Random(SEED);
    List<TestArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TestArticle article = TestArticle.of("a" + i, "第" + i + "号通报", "第" + i + "号通报的正文。")
          .about(some(random, PLACES, 3).toArray(String[]::new)).with(some(random, MEASURES, 3).toArray(String[]::new));
      article = random.nextInt(5) == 0 ? article : article.from(SITES.get(random.nextInt(SITES.size())));
      article = random.nextInt(6) == 0 ? article : article.on(LocalDate.of(2020, 1, 20).plusDays(random.nextInt(50)).toString());
      articles.add(random.nextInt(8) == 0 ? article.asCaption() : article);
    }
    return articles;
  }

  private static List<String> some(Random random, List<String> all, int most) {
    return random.ints(random.nextInt(most + 1), 0, all.size()).distinct().mapToObj(all::get).toList();
  }

  /** How a facet's values are read off an article, by the facet's name. */
  private static final Map<String, Function<TestArticle, List<String>>> VALUES = new TreeMap<>(Map.of(
      "province", article -> names(article, Place::province),
      "city", article -> names(article, Place::city),
      "district", article -> article.places().stream().filter(place -> place.district() != null).map(Place::code).distinct().toList(),
      "measure", article -> article.measures().stream().distinct().toList(),
      "measureGroup", article -> article.measures().stream()
          .map(key -> SearchFixture.TAXONOMY.findType(key).orElseThrow().group().key()).distinct().toList(),
      "site", article -> article.site() == null ? List.of() : List.of(article.site()),
      "kind", article -> List.of(article.kind().name().toLowerCase(java.util.Locale.ROOT))));

  private static List<String> names(TestArticle article, Function<Place, String> name) {
    return article.places().stream().map(name).filter(value -> value != null).distinct().toList();
  }

  @Test
  void randomFiltersGiveTheSameHitsAndCountsAsFilteringInMemory() {
    Random random = new Random(SEED + 1);
    for (int round = 0; round < 60; round++) {
      List<String> parameters = new ArrayList<>(List.of("size=100", "sort=newest", "facetSize=500", "interval=day",
          "facets=province,city,district,measure,measureGroup,date,site,kind"));
      Map<String, Predicate<TestArticle>> filters = new HashMap<>();
      for (String facet : VALUES.keySet()) {
        if (random.nextInt(4) == 0) {
          choose(facet, random, parameters, filters);
        }
      }
      if (random.nextInt(3) == 0) {
        chooseDates(random, parameters, filters);
      }
      check(server.search(parameters.toArray(String[]::new)), filters, parameters);
    }
  }

  private static void choose(String facet, Random random, List<String> parameters, Map<String, Predicate<TestArticle>> filters) {
    List<String> known = ARTICLES.stream().flatMap(article -> VALUES.get(facet).apply(article).stream()).distinct().sorted().toList();
    List<String> chosen = some(random, known, 2);
    List<String> excluded = random.nextInt(3) == 0 ? some(random, known, 1) : List.of();
    boolean all = facet.equals("measure") && random.nextBoolean();
    chosen.forEach(value -> parameters.add(facet + "=" + value));
    excluded.forEach(value -> parameters.add(facet + "=-" + value));
    if (all) {
      parameters.add("measureMode=all");
    }
    filters.put(facet, article -> {
      List<String> own = VALUES.get(facet).apply(article);
      boolean wanted = chosen.isEmpty() || (all ? own.containsAll(chosen) : chosen.stream().anyMatch(own::contains));
      return wanted && excluded.stream().noneMatch(own::contains);
    });
  }

  private static void chooseDates(Random random, List<String> parameters, Map<String, Predicate<TestArticle>> filters) {
    LocalDate from = LocalDate.of(2020, 1, 20).plusDays(random.nextInt(40));
    LocalDate to = from.plusDays(random.nextInt(20));
    boolean undated = random.nextBoolean();
    parameters.addAll(List.of("from=" + from, "to=" + to, "undated=" + (undated ? "include" : "exclude")));
    filters.put("date", article -> article.date() == null ? undated : !article.date().isBefore(from) && !article.date().isAfter(to));
  }

  private static void check(Answer answer, Map<String, Predicate<TestArticle>> filters, List<String> parameters) {
    assertThat(answer.status()).as(parameters + " " + answer.body()).isEqualTo(200);
    List<TestArticle> hits = under(filters, "");
    assertThat(answer.total()).as("total of %s", parameters).isEqualTo(hits.size());
    if (hits.size() <= 100) {
      assertThat(answer.ids()).as("hits of %s", parameters).containsExactlyInAnyOrderElementsOf(hits.stream().map(TestArticle::id).toList());
    }
    VALUES.forEach((facet, values) -> {
      List<TestArticle> counted = under(filters, facet);
      Map<String, Long> expected = counted.stream().flatMap(article -> values.apply(article).stream())
          .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
      Map<String, Long> actual = answer.counts(facet).entrySet().stream().filter(entry -> entry.getValue() > 0)
          .collect(Collectors.toMap(entry -> facet.equals("district") ? code(answer, entry.getKey()) : entry.getKey(), Map.Entry::getValue));
      assertThat(actual).as("%s of %s", facet, parameters).isEqualTo(expected);
      assertThat(answer.body().get("facets").get(facet).get("missing").asLong()).as("%s missing of %s", facet, parameters)
          .isEqualTo(counted.stream().filter(article -> values.apply(article).isEmpty()).count());
    });
    Map<String, Long> days = under(filters, "date").stream().filter(article -> article.date() != null)
        .collect(Collectors.groupingBy(article -> article.date().toString(), Collectors.counting()));
    Map<String, Long> counted = answer.counts("date");
    counted.values().removeIf(count -> count == 0);
    assertThat(counted).as("days of %s", parameters).isEqualTo(days);
  }

  private static List<TestArticle> under(Map<String, Predicate<TestArticle>> filters, String leftAside) {
    return ARTICLES.stream()
        .filter(article -> filters.entrySet().stream().allMatch(filter -> filter.getKey().equals(leftAside) || filter.getValue().test(article)))
        .toList();
  }

  /** The code of a district that a facet shows by its name. */
  private static String code(Answer answer, String value) {
    for (var shown : answer.body().get("facets").get("district").get("values")) {
      if (shown.get("value").asText().equals(value)) {
        return shown.get("code").asText();
      }
    }
    throw new IllegalStateException(value);
  }
}
