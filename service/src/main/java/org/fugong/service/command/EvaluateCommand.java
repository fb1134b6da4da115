package org.fugong.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.service.evaluation.ExtractionScore;
import org.fugong.service.evaluation.LabelFile;
import org.fugong.service.evaluation.LabelledPage;
import org.fugong.service.evaluation.ScoreTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores what is read out of pages against hand labels. */
@Command(
    name = "evaluate",
    description = "Scores what Fugong reads out of pages against hand labels.",
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Judgements judgements = new Judgements();

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      description = "The pages: a folder, or NDJSON with id and text. Default: the folder that holds the labels.")
  private @Nullable Path articles;

  @Option(names = "--show-wrong", description = "List every difference, page by page.")
  private boolean showWrong;

  /** What people have judged by hand; one kind a run. */
  static final class Judgements {
    @Option(
        names = "--labels",
        paramLabel = "FILE",
        required = true,
        description = "Hand labels: JSON (file name to articles) or NDJSON (id, date, places, measures).")
    private @Nullable Path labels;
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null || judgements.labels == null) {
      throw new IllegalStateException("evaluate was not started through its command line");
    }
    List<LabelledPage> pages = LabelFile.read(judgements.labels, articles);
    ExtractionScore score = ExtractionScore.of(pages, ArticleExtractor.load());
    PrintWriter out = spec.commandLine().getOut();
    if (showWrong) {
      score.mistakes().forEach(out::println);
      out.println();
    }
    new ScoreTable(score, MeasureTaxonomy.load()).lines().forEach(out::println);
    out.flush();
    return 0;
  }
}
