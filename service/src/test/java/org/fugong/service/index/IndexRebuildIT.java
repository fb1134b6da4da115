package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.fugong.service.UnavailableException;
import org.fugong.service.testing.TestElasticsearch;
import org.fugong.service.testing.TestService;
import org.fugong.service.testing.TestService.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rebuilding while other services use the same indices, and after a service that died over it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexRebuildIT {
  private static final String ARTICLE = "{\"body\": \"工厂今天开工，班车也恢复了。\"}";

  private final Map<String, Object> properties = Map.of("fugong.index-prefix", "test-" + UUID.randomUUID());

  @Test
  void what_another_service_was_told_to_be_written_is_there_after_a_rebuild() throws Exception {
    try (TestService one = start(); TestService other = start()) {
      fill(one, 1000);
      AtomicBoolean ended = new AtomicBoolean();
      CompletableFuture<List<String>> writing = CompletableFuture.supplyAsync(() -> write(other, ended));

      one.send("POST", "/api/v1/admin/rebuild", "");
      await(() -> one.bean(IndexRebuild.class).status().state() != RebuildStatus.State.RUNNING);
      ended.set(true);

      assertThat(one.bean(IndexRebuild.class).status().error()).isNull();
      assertThat(writing.get()).isNotEmpty().allSatisfy(
          id -> assertThat(other.get("/api/v1/articles/" + id).status()).as(id).isEqualTo(200));
      assertThat(other.send("PUT", "/api/v1/articles/after", ARTICLE).status()).isEqualTo(201);
    }
  }

  @Test
  void while_one_service_rebuilds_the_others_write_nothing_and_say_when_to_ask_again() throws IOException {
    try (TestService one = start(); TestService other = start()) {
      RebuildLease.Term term = one.bean(RebuildLease.class).take();
      block(one);

      Answer refused = other.send("PUT", "/api/v1/articles/x", ARTICLE);

      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThatThrownBy(() -> other.bean(IndexRebuild.class).start())
          .isInstanceOf(UnavailableException.class).hasMessageContaining("another service");
      one.bean(IndexDefinitions.class).unblock();
      one.bean(RebuildLease.class).giveBack(term);
      assertThat(other.send("PUT", "/api/v1/articles/x", ARTICLE).status()).isEqualTo(201);
    }
  }

  @Test
  void indices_are_open_again_after_a_service_died_while_it_rebuilt() throws Exception {
    try (TestService dying = start()) {
      fill(dying, 1);
      dying.bean(RebuildLease.class).take();
      block(dying);
    }
    try (TestService next = start()) {
      assertThat(next.send("PUT", "/api/v1/articles/x", ARTICLE).status()).isEqualTo(503);
      endLease(next);

      await(() -> next.send("PUT", "/api/v1/articles/x", ARTICLE).status() / 100 == 2);
      assertThat(next.bean(IndexRebuild.class).start().state()).isEqualTo(RebuildStatus.State.RUNNING);
      await(() -> next.bean(IndexRebuild.class).status().state() == RebuildStatus.State.DONE);
    }
  }

  @Test
  void a_lease_that_was_taken_over_can_not_be_renewed() throws IOException {
    try (TestService one = start(); TestService other = start()) {
      RebuildLease.Term lost = one.bean(RebuildLease.class).take();
      endLease(one);
      other.bean(RebuildLease.class).take();

      assertThatThrownBy(() -> one.bean(RebuildLease.class).renew(lost)).isInstanceOf(UnavailableException.class);
    }
  }

  private TestService start() {
    return TestService.start(TestElasticsearch.uri(), properties);
  }

  private static void fill(TestService service, int articles) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      lines.append("{\"id\": \"a").append(i).append("\", \"body\": \"第").append(i).append("家工厂今天开工，班车也恢复了。\"}\n");
    }
    assertThat(service.post("/api/v1/articles", "application/x-ndjson", lines.toString()).json().path("indexed").asInt()).isEqualTo(articles);
  }

  /** Ids whose writing was answered with 2xx. */
  private static List<String> write(TestService service, AtomicBoolean ended) {
    List<String> written = new ArrayList<>();
    for (int i = 0; !ended.get(); i++) {
      if (service.send("PUT", "/api/v1/articles/w" + i, ARTICLE).status() / 100 == 2) {
        written.add("w" + i);
      }
    }
    return written;
  }

  private static void block(TestService service) throws IOException {
    IndexDefinitions definitions = service.bean(IndexDefinitions.class);
    for (IndexDefinition definition : definitions.all()) {
      definitions.block(definitions.findStanding(definition).orElseThrow().index());
    }
  }

  /** As if its holder had not renewed it for long. */
  private static void endLease(TestService service) throws IOException {
    String index = service.bean(IndexNames.class).leases();
    long until = Instant.now().minusSeconds(1).toEpochMilli();
    service.bean(ElasticsearchClient.class).index(write -> write.index(index).id("rebuild").document(Map.of("until", until)));
  }

  private static void await(BooleanSupplier isSo) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("60 s have not been enough").isLessThan(deadline);
      Thread.sleep(100);
    }
  }
}
