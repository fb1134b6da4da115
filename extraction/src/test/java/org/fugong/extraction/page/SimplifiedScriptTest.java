package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplifiedScriptTest {
  @Test
  void traditionalCharactersBecomeSimplified() {
    assertThat(SimplifiedScript.of("復工復產，臺灣企業與廠區")).isEqualTo("复工复产，台湾企业与厂区");
  }

  @Test
  void simplifiedTextIsTheSameObject() {
    String text = "复工复产";
    assertThat(SimplifiedScript.of(text)).isSameAs(text);
  }

  @Test
  void variantsOfHalfConvertedPagesAreKnown() {
    assertThat(SimplifiedScript.of("三千馀户随後於此")).isEqualTo("三千余户随后于此");
  }

  @Property
  void everyOffsetHoldsInBothForms(@ForAll String text) {
    assertThat(SimplifiedScript.of(text)).hasSameSizeAs(text);
  }

  @Property
  void theSimplifiedFormIsItsOwnSimplifiedForm(@ForAll String text) {
    String once = SimplifiedScript.of(text);
    assertThat(SimplifiedScript.of(once)).isEqualTo(once);
  }
}
