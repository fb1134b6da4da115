package org.fugong.service.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fugong.service.testing.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled sample pages, taken in as a user takes them in. */
class SamplesIT {
  private static final Path SAMPLES = Path.of("../samples");
  private static final Pattern ROW = Pattern.compile("\\| (\\S+\\.(?:txt|html)) \\| [^|]+ \\| (\\d+) \\|.*");

  @TempDir private Path folder;

  @Test
  void allGoInWithTheArticlesThatTheListPromises() throws Exception {
    Map<String, Integer> promised = promised();
    List<PageFile> files = PageFiles.find(List.of(SAMPLES)).files();
    assertThat(files).extracting(file -> file.path().getFileName().toString()).containsExactlyElementsOf(promised.keySet());

    try (TestService service = TestService.start()) {
      Map<String, Integer> found = new TreeMap<>();
      List<String> refused = new ArrayList<>();
      for (PageFile file : files) {
        IngestRun.Result result = IngestRun.run(
            new IngestRun.Settings(service.uri(), TestService.ADMIN_KEY, 1, Duration.ofSeconds(30), folder.resolve("journal"),
                "samples", false, folder.resolve("refused")),
            List.of(file),
            done -> {});
        found.put(file.path().getFileName().toString(), (int) result.articles());
        if (result.refused() > 0) {
          refused.add(Files.readString(folder.resolve("refused")));
        }
      }

      assertThat(refused).isEmpty();
      assertThat(found).isEqualTo(promised);
      assertThat(service.get("/api/v1/search?size=0").json().path("total").path("value").asInt())
          .isEqualTo(promised.values().stream().mapToInt(Integer::intValue).sum());
    }
  }

  private static Map<String, Integer> promised() throws IOException {
    Map<String, Integer> promised = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        promised.put(row.group(1), Integer.parseInt(row.group(2)));
      }
    }
    return promised;
  }
}
