package org.fugong.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What tests may rely on: IK with the domain words, and offsets that highlighting needs. */
class IkAnalysisIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void aDomainWordIsOneToken() throws Exception {
    assertThat(tokens("ik_smart", "复工复产")).containsExactly("复工复产");
    assertThat(tokens("ik_max_word", "复工复产")).contains("复工复产", "复工");
  }

  @Test
  void highlightsInSeveralValuesOfAFieldHoldTheWordsThatWereAskedFor() throws Exception {
    String index = "/ik-offsets-" + UUID.randomUUID();
    send("PUT", index, """
        {"mappings": {"properties": {"text": {"type": "text", "analyzer": "ik_max_word", "search_analyzer": "ik_smart",
          "index_options": "offsets"}}}}""");
    send("PUT", index + "/_doc/1?refresh=true", """
        {"text": ["全市企业有序复工复产。  ", "第二段以空白结尾 \\n ", "𠮷祥路街道减免租金，🎉😷企业复工复产率达九成"]}""");
    for (String kind : List.of("unified", "plain")) {
      JsonNode found = send("POST", index + "/_search", """
          {"query": {"match": {"text": "复工复产"}},
           "highlight": {"type": "%s", "number_of_fragments": 0, "fields": {"text": {}}}}""".formatted(kind));
      assertThat(found.findValue("highlight").toString()).as(kind)
          .contains("有序<em>复工复产</em>。").contains("🎉😷企业<em>复工复产</em>率");
    }
    send("DELETE", index, "");
  }

  private static List<String> tokens(String analyzer, String text) throws Exception {
    JsonNode answer = send("POST", "/_analyze", JSON.writeValueAsString(java.util.Map.of("analyzer", analyzer, "text", text)));
    return StreamSupport.stream(answer.get("tokens").spliterator(), false).map(token -> token.get("token").asText()).toList();
  }

  private static JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(TestElasticsearch.uri().resolve(path))
        .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build();
    JsonNode answer = JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer;
  }
}
