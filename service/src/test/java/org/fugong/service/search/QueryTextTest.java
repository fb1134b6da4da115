package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.fugong.service.search.QueryText.AnyOf;
import org.fugong.service.search.QueryText.Phrase;
import org.fugong.service.search.QueryText.Word;
import org.junit.jupiter.api.Test;
import java.util.List;

class QueryTextTest {
  @Test
  void wordsPhrasesAlternativesAndExclusionsAreTakenApart() {
    QueryText query = QueryText.parse("减租 \"中小微企业\" -口罩 -\"防护服\" 南京 OR 南通 OR \"苏州\"");
    assertThat(query.clauses()).containsExactly(new Word("减租"), new Phrase("中小微企业"),
        new AnyOf(List.of(new Word("南京"), new Word("南通"), new Phrase("苏州"))));
    assertThat(query.excluded()).containsExactly(new Word("口罩"), new Phrase("防护服"));
  }

  @Test
  void fullWidthAndTraditionalFormsAreFoldedAway() {
    assertThat(QueryText.parse("ＣＯＶＩＤ　１９").words()).containsExactly("COVID", "19");
    assertThat(QueryText.parse("＂减租＂").clauses()).containsExactly(new Phrase("减租"));
  }

  @Test
  void chineseQuotesAreSyntaxOnlyWhereTheyHoldAWholeWord() {
    assertThat(QueryText.parse("“不见面审批” 南京").clauses()).containsExactly(new Phrase("不见面审批"), new Word("南京"));
    assertThat(QueryText.parse("哪里推行“不见面审批”服务").clauses()).containsExactly(new Word("哪里推行“不见面审批”服务"));
  }

  @Test
  void aQuoteInsideAWordCutsIt() {
    assertThat(QueryText.parse("补贴\"三个月\"电费").clauses()).containsExactly(new Word("补贴"), new Phrase("三个月"), new Word("电费"));
  }

  @Test
  void whatDoesNotParseIsWords() {
    assertThat(QueryText.parse("OR 减租").clauses()).containsExactly(new Word("减租"));
    assertThat(QueryText.parse("减租 OR OR").clauses()).containsExactly(new Word("减租"));
    assertThat(QueryText.parse("\"减租\" OR  OR \"免租\"").clauses())
        .containsExactly(new AnyOf(List.of(new Phrase("减租"), new Phrase("免租"))));
    assertThat(QueryText.parse("OR").clauses()).containsExactly(new Word("OR"));
    assertThat(QueryText.parse("\"减租").clauses()).containsExactly(new Word("\"减租"));
    assertThat(QueryText.parse("减租 OR -口罩").clauses()).containsExactly(new Word("减租"));
    assertThat(QueryText.parse("COVID-19").clauses()).containsExactly(new Word("COVID-19"));
    assertThat(QueryText.parse("减租 - 口罩").words()).containsExactly("减租", "口罩");
    assertThat(QueryText.parse("--口罩").excluded()).containsExactly(new Word("-口罩"));
  }

  @Test
  void nothingAndPunctuationAreNotTheSame() {
    assertThat(QueryText.parse("  ")).isEqualTo(QueryText.NOTHING);
    assertThat(QueryText.parse("？！……").unsearchable()).isTrue();
    assertThat(QueryText.parse("\"\" -\"\"").unsearchable()).isTrue();
    assertThat(QueryText.parse("-口罩").unsearchable()).isFalse();
  }

  @Property
  void anythingCanBeTyped(@ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '~') @CharRange(from = '一', to = '丟')
      @CharRange(from = '“', to = '”') String query) {
    QueryText parsed = QueryText.parse(query);
    assertThat(parsed.clauses()).allSatisfy(clause -> assertThat(clause.text().codePoints().anyMatch(Character::isLetterOrDigit)).isTrue());
    assertThat(parsed.isEmpty()).isEqualTo(query.isBlank());
  }
}
