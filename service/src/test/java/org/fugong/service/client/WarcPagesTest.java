package org.fugong.service.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcPagesTest {
  private static final Instant CRAWLED = Instant.parse("2020-02-26T17:30:00Z");
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;
  private final List<String> refused = new ArrayList<>();

  /** An archive as crawlers write it: what it is, requests, responses of all kinds. */
  private Path archive(String name, WarcCompression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(bytes), compression)) {
      writer.write(new Warcinfo.Builder().date(CRAWLED).build());
      writer.write(new WarcRequest.Builder(URI.create("http://news.example/1.html")).date(CRAWLED)
          .body(MediaType.HTTP_REQUEST, new HttpRequest.Builder("GET", "/1.html").build().serializeHeader()).build());
      writer.write(response("http://news.example/1.html", 200, "text/html; charset=GBK", "<p>滁州企业复工了。</p>".getBytes(GB18030)));
      writer.write(response("http://news.example/gone", 404, "text/html", "<p>没有</p>".getBytes(StandardCharsets.UTF_8)));
      writer.write(response("http://news.example/logo.png", 200, "image/png", new byte[] {1, 2, 3}));
      writer.write(response("http://news.example/2.txt", 200, "text/plain", "全椒县免收房租。".getBytes(StandardCharsets.UTF_8)));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static WarcResponse response(String url, int status, String type, byte[] body) throws IOException {
    HttpResponse http = new HttpResponse.Builder(status, "x").body(MediaType.parse(type), body).build();
    return new WarcResponse.Builder(URI.create(url)).date(CRAWLED).body(http).build();
  }

  private List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> pages = new ArrayList<>();
    try (PageReading reading = new PageReading(PageFile.named(file), (line, reason) -> refused.add(line + ": " + reason))) {
      for (Optional<PageBytes> page = reading.next(); page.isPresent(); page = reading.next()) {
        pages.add(new ObjectMapper().readTree(page.get().bytes()));
      }
      assertThat(reading.passedOver()).isEqualTo(2);
    }
    return pages;
  }

  private IngestRun.Result ingest(Path file, FakeService service) throws Exception {
    return IngestRun.run(
        new IngestRun.Settings(service.uri(), "secret", 2, Duration.ofSeconds(10), folder.resolve("journal"), "here", false,
            folder.resolve("refused")),
        PageFiles.find(List.of(file)).files(), done -> {});
  }

  @Test
  void pagesComeWithAddressDayAndCharactersByTheHttpHeader() throws Exception {
    List<JsonNode> pages = read(archive("crawl.warc", WarcCompression.NONE));
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).path("html").asText()).isEqualTo("<p>滁州企业复工了。</p>");
    assertThat(pages.get(0).path("url").asText()).isEqualTo("http://news.example/1.html");
    assertThat(pages.get(0).path("crawledAt").asText()).isEqualTo("2020-02-26T17:30:00Z");
    assertThat(pages.get(1).path("text").asText()).isEqualTo("全椒县免收房租。");
    assertThat(refused).isEmpty();
  }

  @Test
  void archivesPackedRecordByRecordAreRead() throws Exception {
    assertThat(read(archive("crawl.warc.gz", WarcCompression.GZIP))).hasSize(2);
  }

  @Test
  void anArchiveIsTakenInByRecordAndOnlyOnce() throws Exception {
    Path file = archive("crawl.warc.gz", WarcCompression.GZIP);
    try (FakeService service = new FakeService()) {
      assertThat(IngestRun.count(PageFiles.find(List.of(file)).files())).isEqualTo(2);
      assertThat(ingest(file, service)).isEqualTo(new IngestRun.Result(2, 0, 0, 2, 2));
      assertThat(ingest(file, service)).isEqualTo(new IngestRun.Result(0, 2, 0, 0, 2));
      assertThat(service.pages()).hasSize(2);
    }
    assertThat(Files.readString(folder.resolve("journal"))).containsPattern("(?m)^3 [0-9a-f]{16}$").containsPattern("(?m)^6 [0-9a-f]{16}$");
  }

  @Test
  void packedResponsesAreUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("<p>来安县企业复工了。</p>".getBytes(StandardCharsets.UTF_8));
    }
    HttpResponse http = new HttpResponse.Builder(200, "OK").addHeader("Content-Encoding", "gzip")
        .body(MediaType.parse("text/html"), packed.toByteArray()).build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(bytes), WarcCompression.NONE)) {
      writer.write(new WarcResponse.Builder(URI.create("http://news.example/3.html")).date(CRAWLED).body(http).build());
    }
    PageFile file = PageFile.named(Files.write(folder.resolve("packed.warc"), bytes.toByteArray()));
    try (PageReading reading = new PageReading(file, (line, reason) -> refused.add(reason))) {
      assertThat(new String(reading.next().orElseThrow().bytes(), StandardCharsets.UTF_8)).contains("来安县企业复工了。");
    }
  }

  @Test
  void anArchiveThatBreaksOffIsRefusedBehindItsLastWholeRecord() throws Exception {
    Path file = archive("cut.warc", WarcCompression.NONE);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    try (FakeService service = new FakeService()) {
      IngestRun.Result result = ingest(file, service);
      assertThat(result.taken() + result.passedOver()).isLessThan(4);
      assertThat(result.refused()).isEqualTo(1);
    }
    assertThat(Files.readString(folder.resolve("refused"))).contains("archive can't be read");
  }
}
