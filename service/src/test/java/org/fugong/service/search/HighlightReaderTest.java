package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightReaderTest {
  private static String mark(String text) {
    return text.replace("[", ArticleQuery.MARK_START).replace("]", ArticleQuery.MARK_END);
  }

  @Test
  void marksBecomeEmphasisAndAllElseIsEscaped() {
    assertThat(HighlightReader.read(mark("<b>[减租]</b> & \"[免租]\""), "x", null))
        .isEqualTo("&lt;b&gt;<em>减租</em>&lt;/b&gt; &amp; &quot;<em>免租</em>&quot;");
  }

  @Test
  void aFragmentIsShownAsItWasWritten() {
    assertThat(HighlightReader.read(mark("企业[复工][复产]了"), "本地企业复工复产了。", "本地企業復工復產了。"))
        .isEqualTo("企業<em>復工復產</em>了");
  }
}
