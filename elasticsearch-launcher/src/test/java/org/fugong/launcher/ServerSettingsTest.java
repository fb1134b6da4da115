package org.fugong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  private static final ServerSettings SETTINGS = ServerSettings.of(Path.of("es"), Path.of("data/../store"));

  @Test
  void pathsAreMadeAbsolute() {
    assertThat(SETTINGS.distribution()).isEqualTo(Path.of("es").toAbsolutePath());
    assertThat(SETTINGS.data()).isEqualTo(Path.of("store").toAbsolutePath());
  }

  @Test
  void changesLeaveTheRest() {
    ServerSettings changed = SETTINGS.withHeap("2G").withPort(9200).withStartTimeout(Duration.ofSeconds(5));
    assertThat(changed).isEqualTo(new ServerSettings(Path.of("es"), Path.of("store"), "2G", 9200, Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0g", "1 g", "1gb", "-1g", "1g -XX:Foo"})
  void aHeapIsASize(String heap) {
    assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withHeap(heap)).withMessageContaining("[" + heap + "]");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void aPortIsOne(int port) {
    assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withPort(port)).withMessageContaining("[" + port + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a\\b", "a${x}", "a\nb"})
  void aDataFolderCanBeWrittenIntoAConfigurationFile(String folder) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerSettings.of(Path.of("es"), Path.of(folder)))
        .withMessageContaining("invalid data folder");
  }
}
