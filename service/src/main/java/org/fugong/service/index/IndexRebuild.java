package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.fugong.service.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies all documents into new indices of the definitions that this service brings, then lets the aliases lead there, both
 * in one step, and deletes the old indices. Reading goes on all the while, writing is answered with 503 until it is done, by this
 * service and by all others of the same Elasticsearch: the old indices are blocked, and only one service at a time rebuilds. Documents pass through today's records: a field that is gone is left out, a new one is empty, but what finds copies is computed. Works by search and bulk,
 * because the local server has no reindex.
 */
@Singleton
public final class IndexRebuild {
  private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
  private static final int PAGE_SIZE = 200;

  private final ElasticsearchClient client;
  private final IndexDefinitions definitions;
  private final PageLocks locks;
  private final RebuildLease lease;
  private final DocumentBuilder documents;
  private final AtomicReference<RebuildLease.@Nullable Term> term = new AtomicReference<>();
  private final ExecutorService executor;
  private final AtomicReference<RebuildStatus> status = new AtomicReference<>(RebuildStatus.IDLE);

  IndexRebuild(
      ElasticsearchClient client,
      IndexDefinitions definitions,
      PageLocks locks,
      RebuildLease lease,
      DocumentBuilder documents,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.client = client;
    this.definitions = definitions;
    this.locks = locks;
    this.lease = lease;
    this.documents = documents;
    this.executor = executor;
  }

  /** How the last one went, or goes. */
  public RebuildStatus status() {
    return status.get();
  }

  /** Begins a rebuild where the indices were made by an older version of Fugong; false where they are of today. */
  public boolean startIfOutdated() {
    definitions.ensure();
    boolean outdated = definitions.findOutdated().isPresent();
    if (outdated) {
      start();
    }
    return outdated;
  }

  /**
   * Begins a rebuild and returns at once.
   *
   * @throws UnavailableException where one is running, here or in another service, or requests that write don't end
   */
  public RebuildStatus start() {
    definitions.ensure();
    PageLocks.Hold hold = locks.takeAll();
    try {
      term.set(lease.take());
      RebuildStatus begun = RebuildStatus.running(definitions.status().stream().mapToLong(IndexStatus::documents).sum());
      status.set(begun);
      executor.execute(() -> run(hold));
      return begun;
    } catch (RuntimeException e) {
      RebuildLease.Term taken = term.getAndSet(null);
      if (taken != null) {
        lease.giveBack(taken);
      }
      hold.close();
      throw e;
    }
  }

  private void run(PageLocks.Hold held) {
    try (held) {
      Map<IndexDefinition, Move> moves = move();
      definitions.ensure();
      status.updateAndGet(RebuildStatus::done);
      LOG.info("rebuilt the indices: {}", moves.values());
    } catch (IOException | RuntimeException | Error e) {
      // also an Error: nobody else would hear of it, and the indices would stay closed for ever
      LOG.error("the indices could not be rebuilt; the old ones still stand", e);
      status.updateAndGet(running -> running.failed(String.valueOf(e.getMessage())));
    }
  }

  private Map<IndexDefinition, Move> move() throws IOException {
    Map<IndexDefinition, Move> moves = new LinkedHashMap<>();
    try {
      for (IndexDefinition definition : definitions.all()) {
        moves.put(definition, prepare(definition));
      }
      for (Map.Entry<IndexDefinition, Move> move : moves.entrySet()) {
        copy(move.getKey(), move.getValue());
      }
      renew();
      lead(moves);
      return moves;
    } finally {
      open();
    }
  }

  /** Whatever stands now may be written. Where that can't be said to Elasticsearch now, the lease stays until it is over. */
  private synchronized void open() throws IOException {
    RebuildLease.Term ended = term.getAndSet(null);
    if (ended != null) {
      definitions.unblock();
      lease.giveBack(ended);
    }
  }

  /** While a rebuild goes on, says so to other services. */
  @Scheduled(fixedDelay = RebuildLease.RENEWAL)
  void keepLease() {
    try {
      renew();
    } catch (UnavailableException e) {
      LOG.warn("the lease for rebuilding could not be renewed: {}", e.getMessage());
    }
  }

  /**
   * Extends the lease, if there is one.
   *
   * @throws UnavailableException where another service has taken it over
   */
  private synchronized void renew() {
    RebuildLease.Term current = term.get();
    if (current != null) {
      term.compareAndSet(current, lease.renew(current));
    }
  }

  /** Takes away what a service left that died while it rebuilt: nobody could write any more. */
  void clearLeft() {
    lease.findLeft().ifPresent(left -> {
      LOG.warn("a rebuild of the indices was broken off; the old ones still stand, and are open for writing again");
      RebuildLease.Term taken = lease.renew(left);
      try {
        definitions.unblock();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      lease.giveBack(taken);
    });
  }

  private Move prepare(IndexDefinition definition) throws IOException {
    for (String stray : definitions.findStray(definition)) {
      client.indices().delete(delete -> delete.index(stray));
    }
    String from = definitions.findStanding(definition).orElseThrow().index();
    definitions.block(from);
    String sameVersion = definition.alias() + "-v" + definition.version() + "-";
    int number = from.startsWith(sameVersion) ? Integer.parseInt(from.substring(sameVersion.length())) + 1 : 1;
    return new Move(from, definitions.create(definition, number, false));
  }

  private void copy(IndexDefinition definition, Move move) throws IOException {
    Class<?> type = definition.resource().equals("articles.json") ? ArticleDocument.class : MeasureDocument.class;
    client.indices().refresh(refresh -> refresh.index(move.from()));
    List<FieldValue> after = List.of();
    List<? extends Hit<?>> hits;
    do {
      hits = client.search(page(move.from(), after), type).hits().hits();
      send(move, hits);
      if (!hits.isEmpty()) {
        after = hits.get(hits.size() - 1).sort();
      }
    } while (hits.size() == PAGE_SIZE);
    client.indices().refresh(refresh -> refresh.index(move.to()));
    check(move);
  }

  /** Nobody can write now, so that paging by id meets every document once. */
  private static SearchRequest page(String index, List<FieldValue> after) {
    return SearchRequest.of(search -> {
      search.index(index)
          .size(PAGE_SIZE)
          .query(IndexQueries.all())
          .sort(sort -> sort.field(by -> by.field(ArticleFields.ID).order(SortOrder.Asc)));
      return after.isEmpty() ? search : search.searchAfter(after);
    });
  }

  private void send(Move move, List<? extends Hit<?>> hits) {
    Bulk bulk = Bulk.intoIndex(client);
    for (Hit<?> hit : hits) {
      String id = Objects.requireNonNull(hit.id());
      Object document = Objects.requireNonNull(hit.source());
      bulk.index(id, move.to(), id, document instanceof ArticleDocument article ? documents.complete(article) : document);
    }
    Map<String, String> errors = bulk.finish();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("documents that don't fit the new index " + move.to() + ": " + errors);
    }
    status.updateAndGet(running -> running.copied(hits.size()));
  }

  private void check(Move move) throws IOException {
    long before = client.count(count -> count.index(move.from())).count();
    long after = client.count(count -> count.index(move.to())).count();
    if (before != after) {
      throw new IllegalStateException("index " + move.from() + " has " + before + " documents, its copy " + move.to() + " has " + after);
    }
  }

  private void lead(Map<IndexDefinition, Move> moves) {
    try {
      client.indices().updateAliases(update -> {
        moves.forEach((definition, move) -> update
            .actions(action -> action.add(add -> add.index(move.to()).alias(definition.alias()).isWriteIndex(true)))
            .actions(action -> action.removeIndex(remove -> remove.index(move.from()))));
        return update;
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Move(String from, String to) {}
}
