package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineReaderTest {
  private final BylineReader reader = new BylineReader();

  @ParameterizedTest
  @CsvSource({
    "·王小明·, DOTS, 王小明",
    "·王小明 李四 孙连文·, DOTS, 王小明+李四+孙连文",
    "东河日报记者 王小明 通讯员 李四, ROLE, 王小明+李四",
    "本报记者王小明, ROLE, 王小明",
    "(记者 王小明 实习生 李四), ROLE, 王小明+李四",
    "（记者：王小明）, ROLE, 王小明",
    "□ 本报记者 王小明, ROLE, 王小明",
    "王小明 李四摄, PHOTO, 王小明+李四",
    "王小明/摄, PHOTO, 王小明",
    "(文/王小明), ROLE, 王小明",
    "王小明 李四, BARE, 王小明+李四",
    "欧阳小明, BARE, 欧阳小明",
    "王 明 李小四, BARE, 王明+李小四",
    "東河日報記者 趙祖軒, ROLE, 趙祖軒",
    "新华社记者 王小明 摄, PHOTO, 王小明"
  })
  void namesAreReadWithoutTheirRoles(String line, Byline.Mark mark, String names) {
    assertThat(reader.read(line)).hasValue(new Byline(List.of(names.split("\\+")), mark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "高效服务",
        "党旗飘扬",
        "严格管理 温馨服务",
        "金融支持",
        "记者从市商务局获悉",
        "某某市人民政府",
        "关于印发通知",
        "2020年2月8日",
        "安全",
        "李四说。"
      })
  void otherLinesAreNone(String line) {
    assertThat(reader.read(line)).isEmpty();
  }

  @Test
  void aNameThatEndsInARoleWordKeepsIt() {
    assertThat(reader.read("王文图").orElseThrow().names()).containsExactly("王文图");
  }
}
