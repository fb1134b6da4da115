package org.fugong.service.relevance;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.page.RawPage;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.ArticleWriter;
import org.fugong.service.index.DocumentBuilder;
import org.fugong.service.index.Documents;
import org.fugong.service.index.IndexDefinitions;
import org.fugong.service.index.IndexNames;
import org.fugong.service.index.IndexedArticle;
import org.fugong.service.index.Replacement;
import org.fugong.service.search.ArticleQuery;
import org.fugong.service.search.BaselineQuery;
import org.fugong.service.search.Ranking;
import org.fugong.service.search.SearchRequestReader;

/** Indexes articles under names of its own, asks every question of several rankings, and takes the indices away again. */
public final class RelevanceEvaluation implements AutoCloseable {
  private static final int BATCH = 50;
  private static final char NUMBER = ':';

  private final List<Question> questions;
  private final Map<String, String> articles;
  private final NearCopies copies;
  private final ApplicationContext context;
  private final ElasticsearchClient client;
  private final String index;
  private final SearchRequestReader reader;

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
    this.client = context.getBean(ElasticsearchClient.class);
    this.index = context.getBean(IndexNames.class).articles();
    this.reader = context.getBean(SearchRequestReader.class);
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
  public Map<String, Function<String, SearchRequest>> rankings() {
    Map<String, Function<String, SearchRequest>> rankings = new LinkedHashMap<>();
    rankings.put("tutorial (ik, title^2, best field)", baseline(BaselineQuery.TUTORIAL));
    rankings.put("ik alone", baseline(BaselineQuery.IK));
    rankings.put("bigrams alone", baseline(BaselineQuery.BIGRAM));
    RankingVariants.all().forEach((name, ranking) -> rankings.put(name, ours(ranking)));
    return rankings;
  }

  private Function<String, SearchRequest> baseline(BaselineQuery query) {
    return text -> SearchRequest.of(search -> search.index(index).query(query.build(text)).size(RankingScore.DEPTH)
        .trackTotalHits(total -> total.enabled(true)).source(source -> source.fetch(false)));
  }

  private Function<String, SearchRequest> ours(Ranking ranking) {
    ArticleQuery query = new ArticleQuery(ranking);
    return text -> query.build(index, reader.read(Map.of("q", List.of(text), "facets", List.of("none"), "highlight", List.of("false"))), false);
  }

  /** Asks all questions of one ranking. */
  RankingScore score(Function<String, SearchRequest> ranking) throws IOException {
    List<Integer> ranks = new ArrayList<>();
    List<Integer> copyRanks = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    for (Question question : questions) {
      SearchResponse<ArticleDocument> response = client.search(ranking.apply(question.text()), ArticleDocument.class);
      List<String> found = response.hits().hits().stream().map(Hit::id).map(RelevanceEvaluation::articleOf).toList();
      Set<String> right = copies.of(question.article());
      ranks.add(found.indexOf(question.article()) + 1);
      copyRanks.add(IntStream.range(0, found.size()).filter(i -> right.contains(found.get(i))).findFirst().orElse(-1) + 1);
      totals.add(response.hits().total().value());
    }
    return new RankingScore(ranks, copyRanks, totals);
  }

  private static String articleOf(String id) {
    return id.substring(0, id.lastIndexOf(NUMBER));
  }

  /** A line for each ranking under a head; MRR counting copies stands beside the strict one. */
  public List<String> compare() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%-36s %6s %15s %7s %6s %6s %6s %7s", "ranking", "MRR@10", "halves", "copies", "r@1", "r@5", "r@10", "hits"));
    for (Map.Entry<String, Function<String, SearchRequest>> ranking : rankings().entrySet()) {
      RankingScore score = score(ranking.getValue());
      lines.add(String.format("%-36s %6.4f   %5.3f / %5.3f  %6.4f %6.3f %6.3f %6.3f %7d", ranking.getKey(), score.meanReciprocalRank(),
          score.meanReciprocalRankOfHalf(0), score.meanReciprocalRankOfHalf(1), score.meanReciprocalRankOfCopies(), score.recall(1),
          score.recall(5), score.recall(RankingScore.DEPTH), score.medianTotal()));
    }
    return lines;
  }

  /** The questions that our ranking answers worst, with the beginnings of what it found first and of what was right. */
  public List<String> worst(int count) throws IOException {
    Function<String, SearchRequest> ranking = ours(Ranking.STANDARD);
    RankingScore score = score(ranking);
    List<String> lines = new ArrayList<>();
    List<Integer> order = IntStream.range(0, questions.size()).boxed()
        .filter(i -> score.copyRanks().get(i) != 1)
        .sorted(java.util.Comparator.comparingInt(i -> score.copyRanks().get(i) == 0 ? Integer.MAX_VALUE : -score.copyRanks().get(i)))
        .sorted(java.util.Comparator.comparing(i -> score.copyRanks().get(i) != 0))
        .limit(count).toList();
    for (int i : order) {
      Question question = questions.get(i);
      List<Hit<ArticleDocument>> hits = client.search(ranking.apply(question.text()), ArticleDocument.class).hits().hits();
      String first = hits.isEmpty() ? "(nothing)" : beginning(articles.get(articleOf(hits.get(0).id())));
      lines.add("rank " + (score.copyRanks().get(i) == 0 ? "-" : score.copyRanks().get(i)) + "  " + question.text());
      lines.add("   first: " + first);
      lines.add("   right: " + beginning(articles.getOrDefault(question.article(), "(not among the articles)")));
    }
    return lines;
  }

  private static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(70, line.length()));
  }

  /** Takes the indices away. */
  @Override
  public void close() throws IOException {
    try {
      String measures = context.getBean(IndexNames.class).measures();
      List<String> made = List.copyOf(client.indices().getAlias(alias -> alias.name(index, measures)).result().keySet());
      client.indices().delete(delete -> delete.index(made));
    } finally {
      context.close();
    }
  }
}
