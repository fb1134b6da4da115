package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fugong.service.index.IndexNames;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.testing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Copies meet as one story, whenever and however they come in, and part when they are copies no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoriesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEASURE = "农商银行向企业发放贷款。";
  private static final String LETTERS = "工厂机器车间工人司机园区班车线路食堂宿舍材料订单仓库码头货轮集装箱电话名单早晚来回登记领取";

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_reprint_with_another_headline_months_later_tells_the_same_story() {
    String text = MEASURE + part(1) + part(2);
    post(article("reprint-1", text).put("title", "甲报的标题").put("date", "2020-02-10"));
    post(article("reprint-2", "转载：" + text.replace("。", ". ")).put("title", "乙网另起的标题").put("date", "2020-07-01"));
    post(article("reprint-3", part(3)).put("title", "甲报的标题").put("date", "2020-02-10"));

    assertThat(story("reprint-2")).isEqualTo(story("reprint-1")).isNotEqualTo(story("reprint-3"));
    assertThat(members("reprint-1")).containsExactly("reprint-1", "reprint-2");
  }

  @Test
  void copies_in_one_request_tell_the_same_story_and_so_do_all_of_them_sent_again() {
    List<ObjectNode> copies = IntStream.range(0, 40)
        .mapToObj(i -> article("batch-" + i, part(10) + part(11) + part(100 + i).substring(0, 20)))
        .toList();
    post(copies.toArray(ObjectNode[]::new));
    String story = story("batch-0");
    post(copies.toArray(ObjectNode[]::new));

    assertThat(IntStream.range(0, 40).mapToObj(i -> story("batch-" + i))).containsOnly(story);
    assertThat(article("batch-7").path("story").path("size").asInt()).isEqualTo(40);
  }

  @Test
  void an_article_that_is_a_copy_of_two_stories_makes_them_one_with_their_measures_and_its_going_parts_them() throws IOException {
    post(article("half-1", part(20) + MEASURE + part(21)));
    post(article("half-2", part(21) + part(22) + MEASURE), article("half-3", part(21) + part(22) + MEASURE));
    String largest = story("half-2");
    assertThat(story("half-3")).isEqualTo(largest);
    assertThat(story("half-1")).isNotEqualTo(largest);

    post(article("whole", part(20) + part(21) + part(22)));

    assertThat(List.of(story("half-1"), story("half-2"), story("half-3"), story("whole"))).containsOnly(largest);
    assertThat(measureStories("half-1")).isNotEmpty().containsOnly(largest);

    service.send("DELETE", "/api/v1/articles/whole", "");

    assertThat(story("half-2")).isEqualTo(story("half-3")).isNotEqualTo(story("half-1"));
    assertThat(measureStories("half-1")).isNotEmpty().containsOnly(story("half-1"));
    assertThat(measureStories("half-3")).isNotEmpty().containsOnly(story("half-3"));
  }

  @Test
  void an_article_that_gets_another_text_leaves_its_story() {
    post(article("changed-1", part(30) + part(31)), article("changed-2", part(30) + part(31)), article("changed-3", part(30) + part(31)));
    String story = story("changed-1");

    post(article("changed-1", part(32) + part(33)));

    assertThat(story("changed-1")).isNotEqualTo(story);
    assertThat(members("changed-2")).containsExactly("changed-2", "changed-3");
    assertThat(members("changed-1")).containsExactly("changed-1");
  }

  @Test
  void a_copy_is_found_also_where_the_first_text_of_its_story_is_none() {
    post(article("chain-1", part(40) + part(41)));
    post(article("chain-2", part(40) + part(41) + part(42)));
    post(article("chain-3", part(41) + part(42)));

    assertThat(story("chain-3")).isEqualTo(story("chain-2")).isEqualTo(story("chain-1"));
  }

  @Test
  void two_cities_notices_from_one_template_tell_two_stories() {
    post(article("template-1", part(50) + "扬州市" + part(51)).set("places", places("扬州市")));
    post(article("template-2", part(50) + "泰州市" + part(51)).set("places", places("泰州市")));
    post(article("template-3", part(50) + "泰州市" + part(51)).set("places", places("泰州市")));

    assertThat(story("template-2")).isEqualTo(story("template-3")).isNotEqualTo(story("template-1"));
  }

  @Test
  void captions_tell_the_same_story_only_letter_by_letter() {
    post(article("caption-1", "图为工人在码头装船。"));
    post(article("caption-2", "图为工人在码头装船"));
    post(article("caption-3", "图为工人在码头卸船。"));

    assertThat(story("caption-2")).isEqualTo(story("caption-1")).isNotEqualTo(story("caption-3"));
  }

  @Test
  void copies_that_many_requests_write_at_the_same_time_tell_one_story() throws Exception {
    for (int round = 0; round < 5; round++) {
      String first = part(60 + 5 * round);
      String middle = part(61 + 5 * round);
      String last = part(62 + 5 * round);
      // the halves are no copies of one another, the wholes join them
      List<String> texts = List.of(first + middle, middle + last, first + middle + last, middle + last,
          first + middle + last, first + middle, middle + last, first + middle);
      ExecutorService threads = Executors.newFixedThreadPool(texts.size());
      List<Future<?>> sent = new ArrayList<>();
      for (String text : texts) {
        String id = "race-" + round + "-" + sent.size();
        sent.add(threads.submit(() -> post(article(id, text))));
      }
      for (Future<?> one : sent) {
        one.get();
      }
      threads.shutdown();

      String begin = "race-" + round + "-";
      assertThat(IntStream.range(0, texts.size()).mapToObj(i -> story(begin + i)).distinct()).as(begin).hasSize(1);
    }
  }

  @Test
  void the_earliest_official_source_heads_the_story_and_stands_for_it_where_nothing_is_asked_for() {
    String text = "码头调度室" + part(90) + part(91);
    post(article("head-paper", text).put("site", "某某晚报").put("date", "2020-02-01"),
        article("head-late", text).put("url", "https://www.example.gov.cn/late").put("date", "2020-02-09"),
        article("head-first", text).put("site", "某某市人民政府").put("date", "2020-02-05"),
        article("head-undated", text).put("site", "新华网"));

    JsonNode story = article("head-late").path("story");
    assertThat(story.path("head").asText()).isEqualTo("head-first");
    assertThat(members("head-late")).containsExactly("head-first", "head-late", "head-undated", "head-paper");
    assertThat(story.path("members").get(0).path("official").asBoolean()).isTrue();
    assertThat(story.path("members").get(3).path("official").asBoolean()).isFalse();

    assertThat(shown("sort=newest&q=码头调度室")).containsExactly("head-first", "head-first");
    assertThat(shown("sort=oldest&to=2020-02-04&q=码头调度室")).containsExactly("head-paper", "head-paper");
    assertThat(shown("site=某某晚报")).containsExactly("head-paper", "head-paper");
    assertThat(shown("q=码头调度室")).last().isEqualTo("head-first");
  }

  /** The id of the only hit, and of the head of its story. */
  private static List<String> shown(String parameters) {
    JsonNode answer = service.get("/api/v1/search?group=story&" + parameters).json();
    assertThat(answer.path("hits")).as(answer.toString()).hasSize(1);
    JsonNode hit = answer.path("hits").get(0);
    return List.of(hit.path("id").asText(), hit.path("story").path("head").asText());
  }

  private static ObjectNode article(String id, String body) {
    ObjectNode article = JSON.createObjectNode().put("id", id).put("body", body);
    return article.set("places", JSON.createArrayNode());
  }

  private static JsonNode places(String city) {
    return JSON.createArrayNode().add(JSON.createObjectNode().put("province", "江苏省").put("city", city));
  }

  private static void post(JsonNode... articles) {
    String lines = List.of(articles).stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    JsonNode answer = service.post("/api/v1/articles", "application/x-ndjson", lines).json();
    assertThat(answer.path("indexed").asInt()).as(answer.toString()).isEqualTo(articles.length);
  }

  private static JsonNode article(String id) {
    return service.get("/api/v1/articles/" + id).json();
  }

  private static String story(String id) {
    return article(id).path("story").path("id").asText();
  }

  private static List<String> members(String id) {
    List<String> members = new ArrayList<>();
    article(id).path("story").path("members").forEach(member -> members.add(member.path("id").asText()));
    return members;
  }

  /** The stories that the measure documents of an article have. */
  private static List<String> measureStories(String id) throws IOException {
    String alias = service.bean(IndexNames.class).measures();
    return service.bean(ElasticsearchClient.class)
        .search(search -> search.index(alias).query(query -> query.term(term -> term.field("article").value(id))), MeasureDocument.class)
        .hits().hits().stream().map(hit -> hit.source().story()).toList();
  }

  /** About 120 letters that no other part has. */
  private static String part(int number) {
    Random random = new Random(number);
    return random.ints(120, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining()) + "。";
  }
}
