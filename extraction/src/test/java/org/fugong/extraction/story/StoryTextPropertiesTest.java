package org.fugong.extraction.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for any text. */
class StoryTextPropertiesTest {
  private static final String CHARACTERS = "复工企业市区发展银行贷款减免租金社保补贴就业口罩防控疫情服务平台线上招聘专车员工返岗生产订单物流保障工作通知办理";

  @Property(tries = 300)
  void anyTextIsItsOwnStoryAndHasAFewPrints(@ForAll String text) {
    StoryText story = StoryText.of(text, List.of("320100"));

    assertThat(story.tellsSameAs(StoryText.of(text, List.of("320100")))).isTrue();
    assertThat(story.fingerprint()).isEqualTo(StoryText.of(text, List.of()).fingerprint())
        .hasSizeBetween(1, 24).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{12}"));
  }

  @Property(tries = 300)
  void theRelationIsTheSameBothWaysRound(@ForAll Random random, @ForAll @IntRange(min = 1, max = 900) int length,
      @ForAll @DoubleRange(min = 0, max = 0.2) double changed) {
    String text = text(random, length);
    StoryText one = StoryText.of(text, List.of());
    StoryText other = StoryText.of(changed(random, text, changed).substring(random.nextInt(length)), List.of());

    assertThat(one.tellsSameAs(other)).isEqualTo(other.tellsSameAs(one));
    assertThat(one.containment(other)).isEqualTo(other.containment(one)).isBetween(0.0, 1.0);
  }

  @Property(tries = 500)
  void textsOfOneStoryHaveAPrintInCommon(@ForAll Random random, @ForAll @IntRange(min = 90, max = 4000) int length,
      @ForAll @DoubleRange(min = 0, max = 0.05) double changed, @ForAll @DoubleRange(min = 0.1, max = 1) double kept) {
    String text = text(random, length);
    StoryText whole = StoryText.of(text, List.of());
    StoryText cut = StoryText.of(changed(random, text, changed).substring(0, Math.max(85, (int) (length * kept))), List.of());

    if (whole.tellsSameAs(cut)) {
      assertThat(Collections.disjoint(whole.fingerprint(), cut.fingerprint())).isFalse();
    }
  }

  @Property(tries = 200)
  void aCutAtTheEndIsTheSameStory(@ForAll Random random, @ForAll @IntRange(min = 120, max = 4000) int length) {
    String text = text(random, length);

    assertThat(StoryText.of(text, List.of()).tellsSameAs(StoryText.of(text.substring(0, 100 + random.nextInt(length - 110)), List.of())))
        .isTrue();
  }

  @Property(tries = 200)
  void noTextIsTheSameStoryAsTwoTextsThatShareNothing(@ForAll Random random, @ForAll @IntRange(min = 100, max = 900) int first,
      @ForAll @IntRange(min = 100, max = 900) int second) {
    String one = text(random, first);
    String other = text(random, second);
    StoryText both = StoryText.of(text(random, 200) + one + other, List.of());

    assertThat(both.tellsSameAs(StoryText.of(one, List.of())) && both.tellsSameAs(StoryText.of(other, List.of()))).isFalse();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static String changed(Random random, String text, double part) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (random.nextDouble() < part) {
        changed.setCharAt(i, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
    }
    return changed.toString();
  }
}
