package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fugong.service.UnavailableException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class PageLocksTest {
  private final PageLocks locks = new PageLocks();

  @Test
  void other_pages_are_free() {
    try (PageLocks.Hold one = locks.take(List.of("a", "a")); PageLocks.Hold two = locks.take(List.of("b"))) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void the_same_page_waits_until_it_is_given_back() throws Exception {
    PageLocks.Hold held = locks.take(List.of("a", "b"));
    CompletableFuture<PageLocks.Hold> waiting = CompletableFuture.supplyAsync(() -> locks.take(List.of("b", "c")));
    try {
      waiting.get(200, TimeUnit.MILLISECONDS);
      throw new AssertionError("page b was taken twice");
    } catch (TimeoutException e) {
      held.close();
    }
    waiting.get(5, TimeUnit.SECONDS).close();
  }

  @Test
  void while_all_is_held_writing_is_refused_and_then_free_again() {
    try (PageLocks.Hold all = locks.takeAll()) {
      assertThat(all).isNotNull();
      assertThatThrownBy(() -> locks.take(List.of("a"))).isInstanceOf(UnavailableException.class).hasMessageContaining("rebuilt");
      assertThatThrownBy(locks::takeAll).isInstanceOf(UnavailableException.class);
    }
    locks.take(List.of("a")).close();
  }

  @Test
  void all_is_held_once_the_writers_have_ended() throws Exception {
    PageLocks.Hold writer = locks.take(List.of("a"));
    CompletableFuture<PageLocks.Hold> all = CompletableFuture.supplyAsync(locks::takeAll);
    Thread.sleep(100);
    assertThat(all).isNotDone();
    writer.close();
    all.get(5, TimeUnit.SECONDS).close();
  }
}
