package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorReaderTest {
  private static final ActorReader READER = new ActorReader();

  @ParameterizedTest
  @CsvSource({
    "栖云区, 栖云区印发十条措施减免房租。",
    "市财政局, 近日，市财政局拨付补助2000万元。",
    "县人社局, 据了解，县人社局已为企业接回员工。",
    "区审批局, 区审批局推行容缺受理。",
    "县委组织部, 县委组织部号召党员下沉社区。",
    "市农商行, 针对企业资金困难，市农商行发放贷款500万元。",
    "开发区党工委, 开发区党工委组织党员志愿者测量体温。",
    "市商務局, 市商務局向市民發放消費券。"
  })
  void theBodyThatOpensTheClauseActs(String actor, String sentence) {
    assertThat(find(sentence)).contains(actor);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "减免中小企业三个月房租。", "对承租国有房产的企业免收租金。", "企业所在地财政给予补助。", "个人负担部分由财政承担。",
    "有关部门要加强监管。", "2月底前下达资金。"
  })
  void whereNoBodyOpensAClauseThereIsNone(String sentence) {
    assertThat(find(sentence)).isEmpty();
  }

  private static Optional<String> find(String sentence) {
    return READER.find(sentence, FoldedText.of(sentence), new Sentence(0, sentence.length()), sentence.length() - 2);
  }
}
