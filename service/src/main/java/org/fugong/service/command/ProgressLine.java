package org.fugong.service.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** A progress bar with rate and time left: redrawn in place on a terminal, else a line every few seconds. */
final class ProgressLine implements AutoCloseable {
  private final ProgressBar bar;
  private final String unit;
  private String last = "";

  /**
   * Begins at nought.
   *
   * @param label what they are called, in Chinese
   * @param unit what they are called, in English
   * @param total how many there are
   * @param out where lines go when there is no terminal
   */
  ProgressLine(String label, String unit, long total, PrintWriter out) {
    this.unit = unit;
    ProgressBarBuilder builder = new ProgressBarBuilder()
        .setTaskName("  " + label + " " + unit)
        .setInitialMax(total)
        .showSpeed()
        .setSpeedUnit(ChronoUnit.SECONDS)
        .setEtaFunction(ProgressLine::left)
        .setStyle(ProgressBarStyle.builder().block('━').space('─').leftBracket("").rightBracket("").build());
    // a terminal that is none (TERM=dumb, output into a file) would get thousands of carriage returns
    if (System.console() == null) {
      builder.setUpdateIntervalMillis(5000).setRenderer((state, width) -> plain(state))
          .setConsumer(new DelegatingProgressBarConsumer(line -> printNew(line, out), 120));
    }
    bar = builder.build();
  }

  void to(long done) {
    bar.stepTo(done);
  }

  private void printNew(String line, PrintWriter out) {
    if (!line.equals(last)) {
      out.println(line);
      last = line;
    }
  }

  private String plain(ProgressState state) {
    double seconds = state.getElapsedAfterStart().toMillis() / 1000.0;
    String left = left(state).map(duration -> ", " + duration.toSeconds() + " s left").orElse("");
    return String.format(Locale.ROOT, "  %s %,d of %,d, %.0f a second%s", unit, state.getCurrent(), state.getMax(),
        seconds > 0 ? state.getCurrent() / seconds : 0, left);
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
