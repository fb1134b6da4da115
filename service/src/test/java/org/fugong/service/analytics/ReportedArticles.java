package org.fugong.service.analytics;

import java.util.List;
import java.util.stream.Stream;
import org.fugong.service.index.IndexedArticle;

/** A few articles of five places with seven records: two cities lend, two waive rent, Xuzhou does nothing. */
public final class ReportedArticles {
  private ReportedArticles() {}

  public static List<IndexedArticle> all() {
    return Stream.of(
        ReportedArticle.of("nanjing", "南京为商户减负").about("320100").on("2020-02-10").from("南京网")
            .reporting("rent_relief", "区属国企为商户减免三个月房租。", "三个月 3 个月")
            .reporting("financing", "全市银行为企业发放贷款2500万元。", "2500万元 25000000 CNY"),
        ReportedArticle.of("nantong", "南通银行送贷款").about("320600").on("2020-02-12").from("南通网")
            .saying("春寒料峭，车间里一片忙碌。")
            .reporting("financing", "开发区为三家工厂担保借款100万元。", "100万元 1000000 CNY")
            .reporting("financing", "另有信用贷款50万元到账，利率<b>4%</b>。", "50万元 500000 CNY", "4% 4 PERCENT"),
        ReportedArticle.of("quanzhou", "泉州業主減租").about("350500").on("2020-02-05")
            .reporting("rent_relief", "業主為承租商戶減免租金兩個月。", "兩個月 2 个月"),
        ReportedArticle.of("xuzhou", "徐州街头见闻").about("320300").on("2020-02-20").saying("街上行人渐多，早点铺重新飘香。"),
        ReportedArticle.of("nanjing-late", null).about("320106", "320100").on("2020-03-03").from("南京网")
            .reporting("rent_relief", "市属平台再免收一个月租金。", "一个月 1 个月"),
        ReportedArticle.of("jiangsu", "江苏调运口罩").about("320000")
            .reporting("supplies", "省里调运口罩支援企业。"))
        .map(ReportedArticle::indexed).toList();
  }
}
