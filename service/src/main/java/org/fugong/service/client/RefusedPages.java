package org.fugong.service.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that a run could not take in: NDJSON with {@code path}, {@code line} (NDJSON files only) and {@code reason}. */
final class RefusedPages implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private @Nullable Writer writer;
  private long count;

  /** Begins anew: what an earlier run refused is forgotten. */
  RefusedPages(Path file) throws IOException {
    this.file = file;
    Files.deleteIfExists(file);
  }

  void add(Path path, int line, String reason) throws IOException {
    if (writer == null) {
      writer = Files.newBufferedWriter(file);
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("path", path.toString());
    if (line > 0) {
      row.put("line", line);
    }
    row.put("reason", reason);
    writer.write(JSON.writeValueAsString(row) + "\n");
    writer.flush();
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
