package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.fugong.service.OverloadedException;
import org.fugong.service.ServiceConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteSlotsTest {
  @Test
  void no_more_are_given_than_there_are_and_one_given_back_is_free_again() {
    WriteSlots slots = new WriteSlots(configuration(2));
    try (WriteSlots.Slot one = slots.take()) {
      try (WriteSlots.Slot two = slots.take()) {
        assertThat(two).isNotSameAs(one);
        assertThatThrownBy(slots::take).isInstanceOf(OverloadedException.class).hasMessageContaining("expected 2 at most");
      }
      slots.take().close();
    }
  }

  @Test
  void none_at_all_is_no_configuration() {
    assertThatThrownBy(() -> configuration(0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fugong.max-writes: got [0]");
  }

  private static ServiceConfiguration configuration(int maxWrites) {
    Duration second = Duration.ofSeconds(1);
    return new ServiceConfiguration(Path.of("data"), "key", "fugong", 1, 1, maxWrites, second, second, second, second);
  }
}
