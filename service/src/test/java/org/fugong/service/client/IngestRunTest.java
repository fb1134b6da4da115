package org.fugong.service.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {
  @TempDir private Path folder;
  private Path pages;
  private FakeService service;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
    pages = Files.createDirectory(folder.resolve("网页 pages"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void filesGoInWithTheirMediaTypeAndHiddenOrForeignOnesStayOut() throws Exception {
    write("一 页.txt", "甲");
    write("b.HTML", "<p>乙</p>");
    write("sub/plain", "丙");
    write(".hidden.txt", "丁");
    write(".git/config.txt", "丁");
    write("labels.json", "{}");
    write("picture.png", "x");

    PageFiles found = PageFiles.find(List.of(pages));
    IngestRun.Result result = run(found);

    assertThat(service.pages()).containsExactlyInAnyOrder(text("甲"), "{\"html\":\"<p>乙</p>\"}", text("丙"));
    assertThat(result).isEqualTo(new IngestRun.Result(3, 0, 0, 3, 0));
    assertThat(found.passedOver()).extracting(path -> path.getFileName().toString()).containsExactly("labels.json", "picture.png");
  }

  @Test
  void aFileThatIsNamedTwiceIsSentOnce() throws Exception {
    Path file = write("a.txt", "甲");

    assertThat(PageFiles.find(List.of(file, pages, pages.resolve("../网页 pages"))).files()).hasSize(1);
  }

  @Test
  void aPathThatDoesNotExistIsAnErrorBeforeAnythingIsSent() {
    assertThatThrownBy(() -> PageFiles.find(List.of(pages, folder.resolve("nowhere"))))
        .isInstanceOf(NoSuchFileException.class).hasMessageContaining("nowhere");
  }

  @Test
  void aJsonFileIsOnePageWhereSomebodyNamesIt() throws Exception {
    Path file = write("page.json", "{\"text\": \"甲\"}");

    run(PageFiles.find(List.of(file)));

    assertThat(service.pages()).containsExactly(text("甲"));
  }

  @Test
  void aPageInGb18030IsReadAsSuch() throws Exception {
    Files.write(pages.resolve("gb.txt"), "复工".getBytes(Charset.forName("GB18030")));

    run();

    assertThat(service.pages()).containsExactly(text("复工"));
  }

  @Test
  void aBigPageGoesAloneAsItsOwnBytes() throws Exception {
    String big = "复工".repeat(300_000);
    write("a.txt", "甲");
    write("b.txt", big);
    write("c.txt", "丙");

    IngestRun.Result result = run();

    assertThat(result.taken()).isEqualTo(3);
    assertThat(service.pages()).containsExactlyInAnyOrder(text("甲"), "text/plain:" + big, text("丙"));
  }

  @Test
  void aJsonFileThatIsNoneIsRefusedAndTheOthersGoIn() throws Exception {
    Path file = write("page.json", "{");
    write("a.txt", "甲");

    IngestRun.Result result = run(PageFiles.find(List.of(file, pages)));

    assertThat(result).isEqualTo(new IngestRun.Result(1, 0, 1, 1, 0));
    assertThat(Files.readString(folder.resolve("refused.ndjson"))).contains("page.json").contains("file is no JSON");
  }

  @Test
  void packedFilesAreUnpacked() throws Exception {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(pages.resolve("many.ndjson.gz")))) {
      out.write("{\"text\": \"甲\"}\r\n\n{\"text\": \"乙\"}".getBytes(StandardCharsets.UTF_8));
    }

    IngestRun.Result result = run();

    assertThat(result.taken()).isEqualTo(2);
    assertThat(service.pages()).containsExactly("{\"text\": \"甲\"}", "{\"text\": \"乙\"}");
  }

  @Test
  void refusedPagesAreListedWithPathLineAndReasonAndTheOthersGoIn() throws Exception {
    write("a.txt", "bad");
    write("b.txt", "甲");
    write("c.ndjson", "{\"text\": \"乙\"}\n\n{\"text\": \"bad\"}\n{\"text\": \"丙\"}\n");
    Files.write(pages.resolve("d.txt.gz"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

    IngestRun.Result result = run();

    assertThat(result.taken()).isEqualTo(3);
    assertThat(result.refused()).isEqualTo(3);
    assertThat(Files.readAllLines(folder.resolve("refused.ndjson"))).satisfiesExactlyInAnyOrder(
        line -> assertThat(line).contains("a.txt").contains("text is empty").doesNotContain("\"line\""),
        line -> assertThat(line).contains("c.ndjson\",\"line\":3").contains("text is empty"),
        line -> assertThat(line).contains("d.txt.gz").contains("file can't be read"));
  }

  @Test
  void aSecondRunSendsOnlyWhatIsNewChangedOrWasRefused() throws Exception {
    write("a.txt", "甲");
    write("b.txt", "乙");
    write("bad.txt", "bad");
    write("c.ndjson", "{\"text\": \"1\"}\n{\"text\": \"bad\"}\n");
    run();
    write("b.txt", "乙 anew");
    write("d.txt", "丁");
    Files.writeString(pages.resolve("c.ndjson"), "{\"text\": \"3\"}\n", StandardOpenOption.APPEND);

    IngestRun.Result result = run();

    assertThat(result).isEqualTo(new IngestRun.Result(3, 2, 2, 3, 0));
    assertThat(service.pages()).containsExactlyInAnyOrder(
        text("甲"), text("乙"), "{\"text\": \"1\"}", text("乙 anew"), text("丁"), "{\"text\": \"3\"}");
  }

  @Test
  void aFileThatWasChangedBackIsSentOnceMore() throws Exception {
    for (String text : List.of("甲", "乙", "甲", "甲")) {
      write("a.txt", text);
      run();
    }

    assertThat(service.pages()).containsExactly(text("甲"), text("乙"), text("甲"));
  }

  @Test
  void aServiceThatWasEmptiedGetsEverythingAgain() throws Exception {
    write("a.txt", "甲");
    run();
    service.empty();

    run();

    assertThat(service.pages()).hasSize(1);
  }

  @Test
  void whileTheServiceIsAwayOrBusyAPageIsSentAgainAndCountedOnce() throws Exception {
    write("a.txt", "甲");
    service.failNext(503, 429, 0, 500);

    IngestRun.Result result = run();

    assertThat(result).isEqualTo(new IngestRun.Result(1, 0, 0, 1, 0));
    assertThat(service.requests()).isEqualTo(5);
  }

  @Test
  void whenPatienceIsAtAnEndTheRunStopsAndTheNextOneGoesOn() throws Exception {
    write("a.txt", "甲");
    write("b.txt", "乙");
    service.failNext(503, 503, 503, 503, 503, 503, 503, 503);

    assertThatThrownBy(() -> run(PageFiles.find(List.of(pages)), Duration.ZERO, "secret"))
        .isInstanceOf(IngestException.class).hasMessageContaining("503").hasMessageContaining("gave up");

    assertThat(run().taken()).isEqualTo(2);
    assertThat(service.pages()).containsExactlyInAnyOrder(text("甲"), text("乙"));
  }

  @Test
  void aWrongKeyEndsTheRunAtOnce() throws Exception {
    write("a.txt", "甲");

    assertThatThrownBy(() -> run(PageFiles.find(List.of(pages)), Duration.ofMinutes(1), "wrong"))
        .isInstanceOf(IngestException.class).hasMessageContaining("refuses the admin key");
  }

  @Test
  void aTornJournalLineCountsForNothing() throws Exception {
    write("a.txt", "甲");
    write("b.txt", "乙");
    run();
    Path journal = folder.resolve("journal");
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(0, text.stripTrailing().length() - 5));

    IngestRun.Result result = run();

    assertThat(result.taken()).isEqualTo(1);
    assertThat(result.before()).isEqualTo(1);
    assertThat(run().before()).isEqualTo(2);
  }

  @Test
  void aJournalInUseIsNotShared() throws Exception {
    try (Journal ignored = Journal.open(folder.resolve("journal"), "a")) {
      assertThatThrownBy(() -> Journal.open(folder.resolve("journal"), "b")).hasMessageContaining("in use by another ingest");
    }
  }

  @Test
  void whatAnotherServiceHasIsNotInThisOne() throws Exception {
    PageBytes page = new PageBytes(0, new byte[] {1});
    Path journal = folder.resolve("journal");
    try (Journal one = Journal.open(journal, "one")) {
      one.add(pages, page);
    }

    try (Journal two = Journal.open(journal, "two")) {
      assertThat(two.has(pages, page)).isFalse();
    }
    try (Journal one = Journal.open(journal, "one")) {
      assertThat(one.has(pages, page)).isTrue();
    }
  }

  @Test
  void manyLinesGoInAsManyRequestsInTheirOrderOnce() throws Exception {
    String lines = IntStream.range(0, 1000).mapToObj(i -> "{\"text\": \"" + i + "\"}").collect(Collectors.joining("\n"));
    write("many.ndjson", lines);

    IngestRun.Result result = run();

    assertThat(result.taken()).isEqualTo(1000);
    assertThat(service.pages()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(service.requests()).isEqualTo(20);
  }

  private IngestRun.Result run() throws Exception {
    return run(PageFiles.find(List.of(pages)));
  }

  private IngestRun.Result run(PageFiles files) throws Exception {
    return run(files, Duration.ofSeconds(20), "secret");
  }

  private IngestRun.Result run(PageFiles files, Duration patience, String key) throws Exception {
    long[] done = new long[1];
    IngestRun.Result result = IngestRun.run(
        new IngestRun.Settings(service.uri(), key, 4, patience, folder.resolve("journal"), "test", false,
            folder.resolve("refused.ndjson")),
        files.files(),
        pagesDone -> done[0] = pagesDone);
    assertThat(done[0]).isEqualTo(IngestRun.count(files.files()));
    return result;
  }

  private Path write(String name, String text) throws IOException {
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String text(String text) {
    return "{\"text\":\"" + text + "\"}";
  }
}
