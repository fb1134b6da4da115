package org.fugong.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fugong.extraction.measure.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  private static final List<Column<String>> ONE = List.of(Column.of("text", text -> text));

  @Test
  void aTableBeginsWithAByteOrderMarkAndItsHeadings() {
    List<Column<String>> columns = List.of(Column.of("a", text -> text), Column.ofTable("b", text -> text), Column.ofRecord("c", text -> text));
    assertThat(Format.CSV.head(columns)).isEqualTo("\uFEFFa,b\r\n");
    assertThat(Format.NDJSON.head(columns)).isEmpty();
    assertThat(Format.NDJSON.line(columns, "x")).isEqualTo("{\"a\":\"x\",\"c\":\"x\"}\n");
  }

  @Test
  void commasQuotesAndLinesAreQuotedAsRfc4180Says() {
    assertThat(Format.CSV.line(ONE, "甲,乙")).isEqualTo("\"甲,乙\"\r\n");
    assertThat(Format.CSV.line(ONE, "他说\"好\"")).isEqualTo("\"他说\"\"好\"\"\"\r\n");
    assertThat(Format.CSV.line(ONE, "一行\n二行")).isEqualTo("\"一行\n二行\"\r\n");
    assertThat(Format.CSV.line(ONE, "平常")).isEqualTo("平常\r\n");
    assertThat(Format.CSV.line(ONE, "")).isEqualTo("\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-开头", "@sum", "\t制表", "\r回车"})
  void noCellBeginsAFormula(String text) {
    assertThat(Format.CSV.line(ONE, text).replace("\"", "")).isEqualTo("'" + text + "\r\n");
    assertThat(Format.CSV.line(List.of(Column.<String>of("list", value -> List.of(value, value))), text).replace("\"", "")).startsWith("'");
  }

  @Test
  void listsAreOneCellAndRecordsStayRecords() {
    List<Column<String>> columns = List.of(
        Column.ofTable("list", text -> List.of("甲", "乙")), Column.of("number", text -> 3), Column.of("day", text -> LocalDate.of(2020, 2, 5)),
        Column.of("nothing", text -> null), Column.ofRecord("amounts", text -> List.of(new Amount("50万元", new BigDecimal("500000"), "CNY"))),
        Column.ofTable("yuan", text -> List.of(new BigDecimal("5E+5"), new BigDecimal("0.5"))));
    assertThat(Format.CSV.line(columns, "")).isEqualTo("甲；乙,3,2020-02-05,,500000；0.5\r\n");
    assertThat(Format.NDJSON.line(columns, ""))
        .isEqualTo("{\"number\":3,\"day\":\"2020-02-05\",\"nothing\":null,\"amounts\":[{\"text\":\"50万元\",\"value\":500000,\"unit\":\"CNY\"}]}\n");
  }
}
