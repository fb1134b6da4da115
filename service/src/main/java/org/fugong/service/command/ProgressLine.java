package org.fugong.service.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** A progress bar with rate and time left: redrawn in place on a terminal, else a line every few seconds. */
final class ProgressLine implements AutoCloseable {
  private final ProgressBar bar;

  /**
   * Begins at nought.
   *
   * @param total how many there are
   * @param out where lines go when there is no terminal
   */
  ProgressLine(long total, PrintWriter out) {
    ProgressBarBuilder builder = new ProgressBarBuilder()
        .setTaskName("pages")
        .setInitialMax(total)
        .showSpeed()
        .setSpeedUnit(ChronoUnit.SECONDS)
        .setEtaFunction(ProgressLine::left)
        .setStyle(ProgressBarStyle.builder().block('━').space('─').leftBracket("").rightBracket("").build());
    // a terminal that is none (TERM=dumb, output into a file) would get thousands of carriage returns
    if (System.console() == null) {
      builder.setUpdateIntervalMillis(5000).setConsumer(new DelegatingProgressBarConsumer(line -> out.println(line.strip()), 100));
    }
    bar = builder.build();
  }

  void to(long done) {
    bar.stepTo(done);
  }

  private static Optional<Duration> left(ProgressState state) {
    long done = state.getCurrent() - state.getStart();
    if (done <= 0 || state.getMax() <= 0) {
      return Optional.empty();
    }
    return Optional.of(state.getElapsedAfterStart().dividedBy(done).multipliedBy(state.getMax() - state.getCurrent()));
  }

  @Override
  public void close() {
    bar.close();
  }
}
