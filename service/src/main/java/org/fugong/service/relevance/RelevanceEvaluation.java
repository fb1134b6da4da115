package org.fugong.service.relevance;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.page.RawPage;
import org.fugong.service.index.ArticleWriter;
import org.fugong.service.index.DocumentBuilder;
import org.fugong.service.index.Documents;
import org.fugong.service.index.IndexDefinitions;
import org.fugong.service.index.IndexedArticle;
import org.fugong.service.index.Replacement;
import org.fugong.service.search.BaselineQuery;
import org.fugong.service.search.Ranking;
import org.fugong.service.search.RankingProbe;
import org.fugong.service.search.RankingProbe.Found;

/** Indexes articles under names of its own, asks every question of several rankings, and takes the indices away again. */
public final class RelevanceEvaluation implements AutoCloseable {
  private static final int BATCH = 50;
  private static final char NUMBER = ':';

  private final List<Question> questions;
  private final Map<String, String> articles;
  private final NearCopies copies;
  private final ApplicationContext context;
  private final RankingProbe probe;

  /**
   * Reads and indexes.
   *
   * @param questions NDJSON with question and article
   * @param articles NDJSON with id and text
   * @param elasticsearch where to index; nothing that stands there is touched
   */
  public RelevanceEvaluation(Path questions, Path articles, URI elasticsearch) throws IOException {
    this.questions = QuestionFile.readQuestions(questions);
    this.articles = QuestionFile.readArticles(articles);
    this.copies = new NearCopies(this.articles);
    String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    this.context = ApplicationContext.run(Map.of(
        "elasticsearch.http-hosts", elasticsearch.toString(),
        "fugong.index-prefix", "fugong-evaluate-" + random,
        "fugong.admin-key", random,
        "fugong.read-timeout", "60s"));
    this.probe = context.getBean(RankingProbe.class);
    context.getBean(IndexDefinitions.class).ensure();
    index();
  }

  private void index() {
    ArticleExtractor extractor = context.getBean(ArticleExtractor.class);
    DocumentBuilder builder = context.getBean(DocumentBuilder.class);
    List<Replacement> batch = new ArrayList<>();
    articles.forEach((id, text) -> {
      List<Documents> documents = new ArrayList<>();
      for (Article article : extractor.extract(RawPage.ofText(text))) {
        documents.add(builder.build(IndexedArticle.of(id + NUMBER + documents.size(), article), Instant.EPOCH));
      }
      documents.forEach(one -> batch.add(new Replacement(Replacement.Scope.ARTICLE, one.article().id(), List.of(one))));
    });
    for (int from = 0; from < batch.size(); from += BATCH) {
      context.getBean(ArticleWriter.class).write(batch.subList(from, Math.min(batch.size(), from + BATCH)));
    }
  }

  /** The rankings that are compared, by name: what others build, ours, and ours without each of its parts. */
  private Map<String, Supplier<List<Found>>> rankings() {
    List<String> texts = questions.stream().map(Question::text).toList();
    Map<String, Supplier<List<Found>>> rankings = new LinkedHashMap<>();
    rankings.put("tutorial (ik, title^2, best field)", () -> probe.find(BaselineQuery.TUTORIAL, texts));
    rankings.put("ik alone", () -> probe.find(BaselineQuery.IK, texts));
    rankings.put("bigrams alone", () -> probe.find(BaselineQuery.BIGRAM, texts));
    RankingVariants.all().forEach((name, ranking) -> rankings.put(name, () -> probe.find(ranking, texts)));
    return rankings;
  }

  private RankingScore score(List<Found> found) {
    List<Integer> ranks = new ArrayList<>();
    List<Integer> copyRanks = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      List<String> ids = found.get(i).ids().stream().map(RelevanceEvaluation::articleOf).toList();
      Set<String> right = copies.of(questions.get(i).article());
      ranks.add(ids.indexOf(questions.get(i).article()) + 1);
      copyRanks.add(IntStream.range(0, ids.size()).filter(k -> right.contains(ids.get(k))).findFirst().orElse(-1) + 1);
    }
    return new RankingScore(ranks, copyRanks, found.stream().map(Found::total).toList());
  }

  private static String articleOf(String id) {
    return id.substring(0, id.lastIndexOf(NUMBER));
  }

  /** A line for each ranking under a head; MRR counting copies stands beside the strict one. */
  public List<String> compare() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%-36s %6s %15s %7s %6s %6s %6s %7s", "ranking", "MRR@10", "halves", "copies", "r@1", "r@5", "r@10", "hits"));
    rankings().forEach((name, found) -> lines.add(line(name, score(found.get()))));
    return lines;
  }

  private static String line(String name, RankingScore score) {
    return String.format("%-36s %6.4f   %5.3f / %5.3f  %6.4f %6.3f %6.3f %6.3f %7d", name, score.meanReciprocalRank(),
        score.meanReciprocalRankOfHalf(0), score.meanReciprocalRankOfHalf(1), score.meanReciprocalRankOfCopies(), score.recall(1),
        score.recall(5), score.recall(RankingScore.DEPTH), score.medianTotal());
  }

  /** The questions that our ranking answers worst, with the beginnings of what it found first and of what was right. */
  public List<String> worst(int count) {
    List<Found> found = probe.find(Ranking.STANDARD, questions.stream().map(Question::text).toList());
    List<Integer> ranks = score(found).copyRanks();
    List<String> lines = new ArrayList<>();
    IntStream.range(0, questions.size()).boxed()
        .filter(i -> ranks.get(i) != 1)
        .sorted(Comparator.comparingInt(i -> ranks.get(i) == 0 ? 0 : RankingScore.DEPTH + 1 - ranks.get(i)))
        .limit(count)
        .forEach(i -> lines.addAll(describe(questions.get(i), ranks.get(i), found.get(i).ids())));
    return lines;
  }

  private List<String> describe(Question question, int rank, List<String> found) {
    return List.of(
        "rank " + (rank == 0 ? "-" : rank) + "  " + question.text(),
        "   first: " + (found.isEmpty() ? "(nothing)" : beginning(articles.get(articleOf(found.get(0))))),
        "   right: " + beginning(articles.getOrDefault(question.article(), "(not among the articles)")));
  }

  private static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(70, line.length()));
  }

  /** Takes the indices away. */
  @Override
  public void close() {
    try {
      context.getBean(IndexDefinitions.class).drop();
    } finally {
      context.close();
    }
  }
}
