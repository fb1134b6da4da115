package org.fugong.service.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import org.fugong.extraction.page.UnreadablePageException;

/**
 * Takes files with pages in, several requests at a time. One thread reads files, keeps the journal and counts; the others wait
 * for the service. A page is in the journal only after the service's 2xx, which says that the index has it durably.
 */
public final class IngestRun {
  private static final int PAGES_PER_REQUEST = 50;
  private static final int BYTES_PER_REQUEST = 1 << 20;

  private final Settings settings;
  private final LongConsumer progress;
  private final Journal journal;
  private final RefusedPages refused;
  private final PageSender sender;
  private final ExecutorService workers;
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private final List<OutgoingPage> batch = new ArrayList<>();
  private long batchBytes;
  private int underWay;
  private long taken;
  private long before;
  private long articles;
  private long passedOver;

  /**
   * Where pages go and how.
   *
   * @param service the address of the service
   * @param key its admin key
   * @param parallel requests under way at a time, at least 1
   * @param patience how long a page waits for a service that is away or busy
   * @param journal the journal's file
   * @param target whom the journal's entries are about: an address, or a name that stays when the address changes
   * @param again whether pages that the journal says are in are sent all the same
   * @param refused the file for pages that are refused
   */
  public record Settings(
      URI service, String key, int parallel, Duration patience, Path journal, String target, boolean again, Path refused) {
    public Settings {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(key, "key");
      if (parallel < 1) {
        throw new IllegalArgumentException("requests at a time: got [" + parallel + "], expected 1 or more");
      }
    }
  }

  /**
   * What a run has done.
   *
   * @param taken pages that the service took
   * @param before pages that it had from earlier runs
   * @param refused pages that it refused
   * @param articles articles that it made of the taken pages
   * @param passedOver responses in web archives that are no pages
   */
  public record Result(long taken, long before, long refused, long articles, long passedOver) {}

  private IngestRun(Settings settings, LongConsumer progress, Journal journal, RefusedPages refused, ExecutorService workers) {
    this.settings = settings;
    this.progress = progress;
    this.journal = journal;
    this.refused = refused;
    this.workers = workers;
    this.sender = new PageSender(settings.service(), settings.key(), settings.patience());
  }

  /** How many pages the files hold. */
  public static long count(List<PageFile> files) {
    long pages = 0;
    for (PageFile file : files) {
      try {
        pages += PageReading.count(file);
      } catch (IOException e) {
        pages++; // is refused when its turn comes
      }
    }
    return pages;
  }

  /**
   * Takes files in, in their order.
   *
   * @param progress told after each step how many pages are done, those in before and the refused ones included
   * @throws IngestException where the service can't be reached, is not ready in time or refuses the key
   * @throws IOException where the journal or the list of refused pages can't be written
   */
  public static Result run(Settings settings, List<PageFile> files, LongConsumer progress)
      throws IngestException, IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(settings.parallel());
    try (Journal journal = Journal.open(settings.journal(), settings.target());
        RefusedPages refused = new RefusedPages(settings.refused())) {
      if (settings.again() || PageSender.isEmpty(settings.service())) {
        journal.forget();
      }
      IngestRun run = new IngestRun(settings, progress, journal, refused, workers);
      for (PageFile file : files) {
        run.read(file);
      }
      run.submitBatch();
      while (run.underWay > 0) {
        run.settle();
      }
      return new Result(run.taken, run.before, refused.count(), run.articles, run.passedOver);
    } finally {
      workers.shutdownNow();
    }
  }

  private void read(PageFile file) throws IngestException, IOException, InterruptedException {
    try (PageReading reading = new PageReading(file, (line, reason) -> refused.add(file.path(), line, reason))) {
      for (Optional<PageBytes> next = reading.next(); next.isPresent(); next = reading.next()) {
        PageBytes page = next.get();
        if (journal.has(file.path(), page)) {
          before++;
          report();
        } else {
          add(file, page);
        }
      }
      passedOver += reading.passedOver();
    }
  }

  private void add(PageFile file, PageBytes page) throws IngestException, IOException, InterruptedException {
    OutgoingPage outgoing;
    try {
      outgoing = new OutgoingPage(file, page);
    } catch (IOException | UnreadablePageException e) {
      refused.add(file.path(), page.line(), String.valueOf(e.getMessage()));
      return;
    }
    if (outgoing.isAlone() || batch.size() == PAGES_PER_REQUEST || batchBytes + outgoing.bytes().length > BYTES_PER_REQUEST) {
      submitBatch();
    }
    if (outgoing.isAlone()) {
      submit(new Delivery(List.of(outgoing)));
    } else {
      batch.add(outgoing);
      batchBytes += outgoing.bytes().length;
    }
  }

  private void submitBatch() throws IngestException, IOException, InterruptedException {
    if (!batch.isEmpty()) {
      submit(new Delivery(batch));
      batch.clear();
      batchBytes = 0;
    }
  }

  private void submit(Delivery delivery) throws IngestException, IOException, InterruptedException {
    while (underWay >= 2 * settings.parallel()) {
      settle();
    }
    underWay++;
    workers.execute(() -> deliver(delivery));
  }

  private void deliver(Delivery delivery) {
    try {
      outcomes.add(sender.send(delivery));
    } catch (InterruptedException e) {
      outcomes.add(Outcome.failed(delivery, new IngestException("interrupted")));
    } catch (RuntimeException | Error e) {
      // also an Error: settle() would wait for this outcome for ever
      outcomes.add(Outcome.failed(delivery, new IngestException("sending " + delivery.pages().get(0).path() + " failed: " + e)));
    }
  }

  /** Waits for an outcome; those that are there already are written to the journal with it, in one go. */
  private void settle() throws IngestException, IOException, InterruptedException {
    List<Outcome> settled = new ArrayList<>(List.of(outcomes.take()));
    outcomes.drainTo(settled);
    for (Outcome outcome : settled) {
      Delivery delivery = outcome.delivery();
      underWay--;
      articles += outcome.articles();
      for (OutgoingPage page : outcome.taken()) {
        taken++;
        journal.add(page.path(), page.page());
      }
      for (var entry : outcome.refused().entrySet()) {
        OutgoingPage page = delivery.pages().get(Math.min(entry.getKey(), delivery.pages().size() - 1));
        refused.add(page.path(), page.page().line(), entry.getValue());
      }
    }
    journal.force();
    report();
    for (Outcome outcome : settled) {
      if (outcome.failure() != null) {
        throw outcome.failure();
      }
    }
  }

  private void report() {
    progress.accept(taken + before + refused.count());
  }
}
