package org.fugong.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {
  private static final String PAGE = """
      网站首页 | 要闻
      您现在的位置：首页 > 要闻 > 绍兴为染坊送去贷款和口罩
      绍兴为染坊送去贷款和口罩
      发布时间：2020-02-21 来源：越城观察网
      绍兴市向三百家染坊发放贴息贷款，总额1.2亿元。柯桥区工作人员希望银行继续发放贷款。
      柯桥区为没有货车的染坊安排了运输车队，并给每个车间送去两箱口罩。柯桥区还派人到车间登记体温。
      上一篇：灯会停办
      版权所有：越城观察网
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String page, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("page.txt"), page);
    CommandLine command = new CommandLine(new ExtractCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = file.toString();
    return command.execute(arguments);
  }

  private String row(String beginning) {
    return out.toString().lines().filter(line -> line.strip().startsWith(beginning)).findFirst().orElse("no row " + beginning);
  }

  @Test
  void everyValueIsExplainedByItsRuleAndTheWordsBehindIt() throws IOException {
    assertThat(run(PAGE, "--explain")).isZero();
    assertThat(row("1.")).contains("绍兴为染坊送去贷款和口罩", "[article]");
    assertThat(row("date")).contains("2020-02-21", "published", "2020-02-21");
    assertThat(row("place")).contains("浙江省 绍兴市 330600", "headline", "“绍兴”");
    assertThat(row("measure")).contains("financing 金融支持", "@0-24", "1.2亿元 = 120000000 CNY");
    assertThat(row("by ")).containsPattern("“发放贴息(贷款?)?” @\\d+-\\d+  measure-cues.tsv:\\d+");
    assertThat(row("passed over")).contains("financing", "suppressed by wish [希望]");
  }

  @Test
  void spansCutTheQuotedWordsOutOfTheBody() throws IOException {
    run(PAGE, "--explain");
    String body = "绍兴市向三百家染坊发放贴息贷款，总额1.2亿元。柯桥区";
    assertThat(row("place       浙江省 绍兴市 柯桥区")).contains("acting_district", "“柯桥区” @" + body.indexOf("柯桥区") + "-" + body.length());
  }

  @Test
  void whatStandsInNoArticleIsListedWithTheReason() throws IOException {
    run(PAGE, "--explain");
    String dropped = out.toString().substring(out.toString().indexOf("in no article:"));
    assertThat(dropped.lines())
        .anySatisfy(line -> assertThat(line).contains("breadcrumb (chrome.tsv)", "您现在的位置"))
        .anySatisfy(line -> assertThat(line).contains("labels, read", "来源：越城观察网"))
        .anySatisfy(line -> assertThat(line).contains("tail (chrome.tsv)", "上一篇：灯会停办"))
        .noneSatisfy(line -> assertThat(line).contains("染坊发放"));
  }

  @Test
  void aPageWithoutAnArticleStillTellsWhatWasDropped() throws IOException {
    assertThat(run("网站首页\n联系我们\n版权所有：越城观察网\n", "--explain")).isOne();
    assertThat(out.toString()).contains("0 articles", "“版权所有：越城观察网”");
    assertThat(err.toString()).contains("page holds no article");
  }

  @Test
  void withoutExplainEachArticleIsALineOfJson() throws IOException {
    assertThat(run(PAGE)).isZero();
    assertThat(out.toString().lines()).singleElement().asString().startsWith("{\"page\":").contains("\"date\":\"2020-02-21\"");
  }
}
