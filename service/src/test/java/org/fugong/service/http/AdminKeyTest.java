package org.fugong.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.fugong.service.ServiceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminKeyTest {
  @TempDir Path folder;

  @Test
  void a_key_is_made_at_the_first_start_and_is_the_same_at_the_next() throws IOException {
    AdminKey first = new AdminKey(configuration(null));
    String made = Files.readString(folder.resolve("data/admin-key")).strip();
    AdminKey second = new AdminKey(configuration(null));

    assertThat(made).hasSizeGreaterThanOrEqualTo(40);
    assertThat(first.isPresentedBy(request("Bearer " + made))).isTrue();
    assertThat(second.isPresentedBy(request("Bearer " + made))).isTrue();
  }

  @Test
  void only_its_owner_can_read_the_file() throws IOException {
    new AdminKey(configuration(null));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/admin-key")))).isEqualTo("rw-------");
  }

  @Test
  void a_configured_key_is_the_key_and_no_file_is_made() {
    AdminKey key = new AdminKey(configuration(" secret "));

    assertThat(key.isPresentedBy(request("Bearer secret"))).isTrue();
    assertThat(key.isPresentedBy(request("bearer  secret"))).isTrue();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void nothing_but_the_key_is_the_key() {
    AdminKey key = new AdminKey(configuration("secret"));

    for (String header : new String[] {"Bearer secre", "Bearer secrett", "Bearer ", "Basic secret", "secret", "Bearer SECRET"}) {
      assertThat(key.isPresentedBy(request(header))).as(header).isFalse();
    }
    assertThat(key.isPresentedBy(HttpRequest.GET("/"))).isFalse();
  }

  @Test
  void an_empty_file_is_an_error_that_names_it() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.createFile(folder.resolve("data/admin-key"));

    assertThatThrownBy(() -> new AdminKey(configuration(null)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("admin-key").hasMessageContaining("FUGONG_ADMIN_KEY");
  }

  private ServiceConfiguration configuration(@Nullable String key) {
    Duration second = Duration.ofSeconds(1);
    return new ServiceConfiguration(folder.resolve("data"), key, "fugong", 1, 1, 1, second, second, second, second);
  }

  private static HttpRequest<?> request(String authorization) {
    return HttpRequest.GET("/").header("Authorization", authorization);
  }
}
