package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.exceptions.HttpStatusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NdjsonLinesTest {
  @Test
  void lines_are_numbered_and_blank_ones_passed_over() throws IOException {
    assertThat(read("a\n\n  \r\nb\r\nc", 100, 1000)).containsExactly("1:a", "4:b\r", "5:c");
  }

  @Test
  void an_empty_body_has_no_lines() throws IOException {
    assertThat(read("", 100, 1000)).isEmpty();
    assertThat(read("\n\n", 100, 1000)).isEmpty();
  }

  @Test
  void a_last_line_need_not_end() throws IOException {
    assertThat(read("a\nb\n", 100, 1000)).isEqualTo(read("a\nb", 100, 1000));
  }

  @Test
  void a_line_that_is_too_long_is_told_and_the_next_one_read() throws IOException {
    assertThat(read("x".repeat(101) + "\nb", 100, 1000)).containsExactly("1:too long", "2:b");
    assertThat(read("x".repeat(100) + "\nb", 100, 1000)).hasSize(2).contains("2:b");
  }

  @Test
  void lines_longer_than_the_buffer_are_whole() throws IOException {
    String line = "字".repeat(70_000);

    assertThat(read(line + "\nb", 1_000_000, 1_000_000)).containsExactly("1:" + line, "2:b");
  }

  @Test
  void a_body_that_is_too_long_is_413() {
    assertThatThrownBy(() -> read("a\n".repeat(600), 100, 1000))
        .isInstanceOfSatisfying(HttpStatusException.class, e -> assertThat(e.getStatus().getCode()).isEqualTo(413));
  }

  private static List<String> read(String body, long maxLine, long maxBody) throws IOException {
    NdjsonLines lines =
        new NdjsonLines(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), maxLine, maxBody);
    List<String> read = new ArrayList<>();
    for (Optional<NdjsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = new String(line.get().bytes(), StandardCharsets.UTF_8);
      read.add(line.get().number() + ":" + (line.get().tooLong() ? "too long" : text));
    }
    return read;
  }
}
