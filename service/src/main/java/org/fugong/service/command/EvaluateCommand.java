package org.fugong.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.launcher.LocalElasticsearch;
import org.fugong.launcher.ServerSettings;
import org.fugong.service.evaluation.ExtractionScore;
import org.fugong.service.evaluation.LabelFile;
import org.fugong.service.evaluation.LabelledPage;
import org.fugong.service.evaluation.ScoreTable;
import org.fugong.service.relevance.RelevanceEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores what is read out of pages against hand labels, or what is found against questions. */
@Command(
    name = "evaluate",
    description = "Scores what Fugong reads out of pages against hand labels, or what it finds against questions.",
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

    @Option(
        names = "--questions",
        paramLabel = "FILE",
        required = true,
        description = "Questions: NDJSON with question and article (the id of the one that answers it).")
    private @Nullable Path questions;
  }

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "With --questions: index there, under names of its own, instead of in a local server started for the run.")
  private @Nullable URI elasticsearch;

  @Option(
      names = "--distribution",
      paramLabel = "FOLDER",
      description = "With --questions: the Elasticsearch to start. Default: ${DEFAULT-VALUE}")
  private Path distribution = Path.of("elasticsearch-launcher/target/elasticsearch");

  @Option(names = "--worst", paramLabel = "COUNT", description = "With --questions: list so many of the worst. Default: ${DEFAULT-VALUE}")
  private int worst = 20;

  @Override
  public Integer call() throws IOException {
    if (spec != null && judgements.questions != null) {
      return scoreSearch(spec, judgements.questions);
    }
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

  private int scoreSearch(CommandSpec command, Path questions) throws IOException {
    if (articles == null) {
      throw new ParameterException(command.commandLine(), "--questions: got no --articles, expected NDJSON with id and text");
    }
    if (elasticsearch != null) {
      compareRankings(command, questions, articles, elasticsearch);
      return 0;
    }
    Path data = Files.createTempDirectory("fugong-evaluate");
    try (LocalElasticsearch server = LocalElasticsearch.start(ServerSettings.of(distribution, data).withHeap("512m"))) {
      compareRankings(command, questions, articles, server.uri());
    }
    deleteFolder(data);
    return 0;
  }

  private static void deleteFolder(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void compareRankings(CommandSpec command, Path questions, Path texts, URI server) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    try (RelevanceEvaluation evaluation = new RelevanceEvaluation(questions, texts, server)) {
      evaluation.compare().forEach(out::println);
      out.println();
      evaluation.worst(worst).forEach(out::println);
      out.flush();
    }
  }
}
