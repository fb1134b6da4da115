package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChromeLinesTest {
  private final ChromeLines chrome = new ChromeLines();

  static Iterable<String> rules() {
    return BundledLines.load("chrome.tsv");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleReadsItsOwnExample(String rule) {
    String[] columns = rule.split("\t");
    assertThat(columns).as("columns of a rule").hasSize(4);
    assertThat(chrome.find(columns[3])).hasValue(ChromeKind.valueOf(columns[0].toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "【 打印本页】 【 关闭窗口】",
        "首页 | 要闻 | 政务 | 专题",
        "大 中 小",
        "設為首頁 | 加入收藏",
        "【字体：大 中 小】",
        "浏览次数：1034次",
        "技术支持：某某科技有限公司",
        "上一篇：没有了",
        "Copyright © 2005-2020 All Rights Reserved"
      })
  void linesOfTheSiteAreKnown(String line) {
    assertThat(chrome.find(line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我市出台十条措施助企业复工",
        "各县（市、区）人民政府，市直各单位：",
        "某某市人民政府办公室",
        "2020年2月8日",
        "（此件公开发布）",
        "附件：申报表",
        "一、加强组织领导",
        "企业可点击“我要办税”，打印申报表后到大厅办理。",
        "联系人：王某某，联系电话：0000-1234567",
        "欢迎各家企业踊跃报名参加线上招聘会。",
        "本市当前位置服务企业数量居全省前列，首页推出专题。"
      })
  void linesOfArticlesAreNone(String line) {
    assertThat(chrome.find(line)).isEmpty();
  }

  @Test
  void aParagraphIsNeverChrome() {
    assertThat(chrome.find("打印".repeat(200))).isEmpty();
  }
}
