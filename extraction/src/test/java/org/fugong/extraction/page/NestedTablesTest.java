package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NestedTablesTest {
  @Test
  void tablesOfAPageStayAsTheyAre() {
    String page = "<html><body>" + "<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table>".repeat(300) + "</body></html>";
    assertThat(NestedTables.flatten(page)).isSameAs(page);
  }

  @Test
  void tablesNestedDeeperThanAnyPageHasThemBecomeLineBreaks() {
    String page = "<html><body>" + "<table border=1><tr><td>".repeat(101) + "句容市的企业复工了。</td></tr></table><tablet>";
    assertThat(NestedTables.flatten(page))
        .doesNotContain("<table ", "<td", "</tr")
        .contains("<br>句容市的企业复工了。<br>", "<tablet>");
  }
}
