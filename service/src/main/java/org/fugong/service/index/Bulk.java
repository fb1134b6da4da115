package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fugong.service.OverloadedException;
import org.fugong.service.UnavailableException;

/**
 * Sends operations in requests of at most 5 MB and reads each item of the answers. Items that Elasticsearch has no room for
 * at the moment are sent again a few times.
 */
final class Bulk {
  static final int MAX_BYTES = 5 * 1024 * 1024;
  private static final Set<String> OUTRUN = Set.of("version_conflict_engine_exception", "document_missing_exception");
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final long[] PAUSES_MILLIS = {200, 800, 2_000};

  private final ElasticsearchClient client;
  private final boolean throughAlias;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final List<Operation> waiting = new ArrayList<>();
  private long waitingBytes;

  private Bulk(ElasticsearchClient client, boolean throughAlias) {
    this.client = client;
    this.throughAlias = throughAlias;
  }

  /** For operations on aliases; one that doesn't exist is an error rather than a new index without a mapping. */
  static Bulk throughAliases(ElasticsearchClient client) {
    return new Bulk(client, true);
  }

  /** For operations on an index by its own name. */
  static Bulk intoIndex(ElasticsearchClient client) {
    return new Bulk(client, false);
  }

  /** Indexes a document on behalf of an owner, to whom its failure will be charged. */
  void index(String owner, String alias, String id, Object document) {
    BinaryData data = BinaryData.of(document, client._jsonpMapper());
    BulkOperation operation = BulkOperation.of(bulk -> bulk.index(index -> index.index(alias).id(id).document(data)));
    add(new Operation(owner, operation), data.size());
  }

  /** Deletes a document; one that isn't there is as good as deleted. */
  void delete(String owner, String alias, String id) {
    add(new Operation(owner, BulkOperation.of(bulk -> bulk.delete(delete -> delete.index(alias).id(id)))), id.length());
  }

  /**
   * Changes fields of a document if nobody has changed or deleted it since it was read; else it is left alone.
   *
   * @param read the document as it was read, with sequence number and primary term
   */
  void updateUnchanged(String alias, Hit<?> read, Map<String, String> fields) {
    String id = Objects.requireNonNull(read.id());
    BulkOperation operation = BulkOperation.of(bulk -> bulk.update(update -> update.index(alias).id(id)
        .ifSeqNo(read.seqNo()).ifPrimaryTerm(read.primaryTerm()).action(action -> action.doc(fields))));
    add(new Operation(id, operation), id.length());
  }

  private void add(Operation operation, long bytes) {
    if (waitingBytes + bytes > MAX_BYTES) {
      send();
    }
    waiting.add(operation);
    waitingBytes += bytes;
  }

  /**
   * Sends what still waits.
   *
   * @return why Elasticsearch refused, by owner; empty where it refused nothing
   * @throws UnavailableException where it could not be reached; what was sent may or may not stand then
   * @throws OverloadedException where it had no room, also after waiting
   */
  Map<String, String> finish() {
    send();
    return Map.copyOf(errors);
  }

  private void send() {
    List<Operation> operations = List.copyOf(waiting);
    waiting.clear();
    waitingBytes = 0;
    for (int attempt = 0; !operations.isEmpty(); attempt++) {
      operations = sendOnce(operations);
      if (!operations.isEmpty()) {
        pause(attempt, operations.size());
      }
    }
  }

  /** Sends once; the result is what has to be sent again. */
  private List<Operation> sendOnce(List<Operation> operations) {
    BulkResponse response;
    try {
      response = client.bulk(bulk -> bulk.requireAlias(throughAlias)
          .operations(operations.stream().map(Operation::operation).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Operation> again = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      BulkResponseItem item = response.items().get(i);
      if (item.status() == TOO_MANY_REQUESTS) {
        again.add(operations.get(i));
      } else if (item.error() != null && !isOutrun(item)) {
        read(operations.get(i).owner(), item, item.error());
      }
    }
    return again;
  }

  /** Whether somebody was quicker to change the document or to delete it, and has the last word. */
  private static boolean isOutrun(BulkResponseItem item) {
    return item.operationType() == OperationType.Update && item.error() != null && OUTRUN.contains(item.error().type());
  }

  private void read(String owner, BulkResponseItem item, ErrorCause error) {
    if (item.status() != BAD_REQUEST) {
      // not this document's fault: no index, a full disk, a shard that is starting
      throw new UnavailableException("Elasticsearch can't write now: " + reason(error), Duration.ofSeconds(2));
    }
    errors.putIfAbsent(owner, "Elasticsearch refuses document [" + item.id() + "]: " + reason(error));
  }

  private static String reason(ErrorCause error) {
    String reason = Objects.requireNonNullElse(error.reason(), Objects.requireNonNullElse(error.type(), "no reason given"));
    return error.causedBy() == null ? reason : reason + " (" + error.causedBy().reason() + ")";
  }

  private static void pause(int attempt, int operations) {
    if (attempt >= PAUSES_MILLIS.length) {
      throw new OverloadedException(
          "Elasticsearch has no room for " + operations + " more operations at the moment", Duration.ofSeconds(5));
    }
    try {
      Thread.sleep(PAUSES_MILLIS[attempt]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("the service is stopping", Duration.ofSeconds(5), e);
    }
  }

  private record Operation(String owner, BulkOperation operation) {}
}
