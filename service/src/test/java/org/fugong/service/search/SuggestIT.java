package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fugong.service.search.SearchServer.TestArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuggestIT {
  private static SearchServer server;

  @BeforeAll
  static void start() throws IOException {
    server = SearchServer.start("suggest-it");
    server.index(List.of(
        TestArticle.of("one", "南京为商户减租", "南京市的房东减租。").about("320100").with("rent_relief"),
        TestArticle.of("two", "南京商场开门", "南京市鼓楼区的商场开门。").about("320106").with("market_trade"),
        TestArticle.of("three", "企業復工", "南通市的企業復工，银行减息。").about("320600").with("resumption", "rent_relief"),
        TestArticle.of("four", null, "重庆市的一家工厂复工。").about("500000").with("resumption")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String suggest(String q) {
    SearchServer.Answer answer = server.get("/api/v1/suggest", "q=" + q, "size=3");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().toString();
  }

  @Test
  void aPlaceIsSuggestedByCharactersPinyinInitialsAndMixturesWithTheArticlesAboutIt() {
    for (String q : List.of("南京", "nanjing", "nj", "nanj", "南j", "NanJing", "nan jing")) {
      assertThat(suggest(q)).as(q).startsWith("[{\"text\":\"南京市\",\"kind\":\"place\",\"count\":2}");
    }
    assertThat(suggest("chongqing")).isEqualTo("[{\"text\":\"重庆市\",\"kind\":\"place\",\"count\":1}]");
  }

  @Test
  void placesWithoutArticlesAreNotSuggestedAndTheMostUsedStandFirst() {
    assertThat(suggest("上海")).isEqualTo("[]");
    assertThat(suggest("n")).startsWith("[{\"text\":\"南京市\",\"kind\":\"place\",\"count\":2},{\"text\":\"南通市\"");
  }

  @Test
  void aMeasureTypeIsSuggestedByEachOfItsWords() {
    for (String q : List.of("租金", "zjjm", "jianzu", "免租")) {
      assertThat(suggest(q)).as(q).contains("{\"text\":\"租金减免\",\"kind\":\"measure\",\"count\":2}");
    }
  }

  @Test
  void titlesAreSuggestedByAnyOfTheirCharactersAndByPinyin() {
    for (String q : List.of("商场开", "shangchang", "scK")) {
      assertThat(suggest(q)).as(q).contains("{\"text\":\"南京商场开门\",\"kind\":\"title\",\"count\":1}");
    }
    assertThat(suggest("企业复")).contains("企業復工");
  }

  @Test
  void whatIsNotSupportedIsRefused() {
    assertThat(suggest("")).isEqualTo("[]");
    assertThat(suggest("？")).isEqualTo("[]");
    assertThat(server.get("/api/v1/suggest", "q=南", "size=0").status()).isEqualTo(400);
    assertThat(server.get("/api/v1/suggest", "q=南", "kind=place").status()).isEqualTo(400);
    assertThat(server.get("/api/v1/suggest", "q=" + "南".repeat(101)).status()).isEqualTo(400);
  }
}
