package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fugong.extraction.story.StoryText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsTest {
  @Test
  void a_page_is_known_by_its_url() {
    assertThat(Ids.ofPage("https://a.example/1", "甲")).isEqualTo(Ids.ofPage("https://a.example/1", "乙")).matches("[0-9a-f]{20}");
    assertThat(Ids.ofPage("https://a.example/1", "甲")).isNotEqualTo(Ids.ofPage("https://a.example/2", "甲"));
  }

  @Test
  void a_page_without_a_url_is_known_by_its_text() {
    assertThat(Ids.ofPage(null, "甲\r\n乙\n")).isEqualTo(Ids.ofPage(null, "甲\n乙"));
    assertThat(Ids.ofPage(null, "甲")).isNotEqualTo(Ids.ofPage(null, "乙"));
    assertThat(Ids.ofPage(null, "https://a.example/1")).isNotEqualTo(Ids.ofPage("https://a.example/1", ""));
  }

  @Test
  void an_article_of_a_page_belongs_to_it_and_any_other_to_itself() {
    String page = Ids.ofPage(null, "甲");

    assertThat(Ids.pageOf(Ids.ofArticle(page, 12))).isEqualTo(page);
    assertThat(Ids.pageOf("given-1")).isEqualTo("given-1");
    assertThat(Ids.pageOf(page + "-0")).isEqualTo(page + "-0");
  }

  @Test
  void articles_of_one_newspaper_page_that_were_given_no_id_stay_apart() {
    assertThat(Ids.ofPostedArticle("https://a.example/1", "一", "文")).isNotEqualTo(Ids.ofPostedArticle("https://a.example/1", "二", "文"));
    assertThat(Ids.ofPostedArticle(null, "一", "文")).isEqualTo(Ids.ofPostedArticle(null, "一", " 文\n"));
  }

  @Test
  void a_new_story_is_a_text_of_a_place_whatever_its_spaces_and_punctuation() {
    assertThat(story("工厂开工，班车恢复。")).isEqualTo(story("工厂 开工,班车恢复"));
    assertThat(story("工厂开工")).isNotEqualTo(story("工厂停工")).isNotEqualTo(story("工厂开工", "320100"));
    assertThat(story("……")).isNotEqualTo(story("！！"));
  }

  private static String story(String body, String... places) {
    return Ids.ofStory(StoryText.of(body, List.of(places)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A-1", "2020.02:27_x", "009783e26fda3445b36c306a39066bea"})
  void ids_that_may_be_given(String id) {
    assertThat(Ids.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a b", "a/b", "复工", "a\n", "_a"})
  void ids_that_may_not(String id) {
    assertThat(Ids.isValid(id)).isFalse();
    assertThat(Ids.isValid("a".repeat(129))).isFalse();
  }
}
