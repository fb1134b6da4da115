package org.fugong.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateExtractor;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.extraction.place.PlaceExtractor;
import org.junit.jupiter.api.Test;

/** Whatever the text is, dates and places are read without an error, alike each time, and in time. */
class ExtractionRobustnessTest {
  private static final DateExtractor DATES = new DateExtractor();
  private static final PlaceExtractor PLACES = new PlaceExtractor(Gazetteer.load());
  private static final LocalDate CRAWL = LocalDate.of(2020, 3, 1);

  @Property(tries = 1500)
  void readsAnyTextWithoutAnError(@ForAll("texts") String text) {
    if (text.isBlank()) {
      return;
    }
    ArticleText article = article(text);
    ArticleDate date = DATES.extract(article);
    assertThat(date).isEqualTo(DATES.extract(article));
    assertThat(date.day()).satisfiesAnyOf(day -> assertThat(day).isNull(), day -> assertThat(day).isBeforeOrEqualTo(CRAWL));
    List<Place> places = PLACES.extract(article);
    assertThat(places).doesNotHaveDuplicates().isEqualTo(PLACES.extract(article));
    int half = text.length() / 2;
    assertThat(PLACES.findActing(article, places, half, text.length()).stream()).allMatch(places::contains);
    DATES.findSentenceDay(article, date, half, text.length());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of(
        "2020年", "2月", "30日", "31日", "2月29日", "二〇二〇年", "十二月", "三十一日", "正月初八", "除夕", "至", "前", "起", "截至", "《", "》", "（", "）",
        "来源：", "发布时间：", "新华社", "电", "南京市", "鼓楼区", "朝阳", "通州区", "江苏省", "吉林", "西安全", "我区", "市商务局", "、", "。", "，", "\n", " ",
        "　", "等地", "有限公司", "来自", "〔2020〕", "2020-02-30", "20200231", "今（31）日", "各省、", "肇慶市", "\ud840\udc00", "\ud840", "9".repeat(40));
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(40).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @Test
  void readsAMegabyteWithoutABreakInTime() {
    for (String piece : List.of("2月3日至", "南京市鼓楼区、", "一", "9", "（", "《江苏省", "   ", "市", "来源：")) {
      ArticleText article = article("甲" + piece.repeat(1_000_000 / piece.length()));
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
        DATES.extract(article);
        PLACES.extract(article);
      }, piece);
    }
  }

  private static ArticleText article(String text) {
    return new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), text, List.of(),
        new PageContext(null, null, CRAWL, List.of(), text));
  }
}
