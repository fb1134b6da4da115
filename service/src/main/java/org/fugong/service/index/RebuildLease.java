package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fugong.service.UnavailableException;

/**
 * Lets one service of all that share an Elasticsearch rebuild the indices: a document in a small index of its own, which its
 * holder renews. One that is not renewed in time was left by a service that died; anybody may take it over then. Services' clocks may
 * differ by some seconds, not by more than {@link #LENGTH}.
 */
@Singleton
final class RebuildLease {
  /** How long it lasts unless it is renewed; its holder does so every {@link #RENEWAL}. */
  static final Duration LENGTH = Duration.ofSeconds(30);
  static final String RENEWAL = "5s";

  private static final String ID = "rebuild";
  private static final String UNTIL = "until";
  private static final int CONFLICT = 409;

  private final ElasticsearchClient client;
  private final String index;
  private final Clock clock = Clock.systemUTC();

  RebuildLease(ElasticsearchClient client, IndexNames names) {
    this.client = client;
    this.index = names.leases();
  }

  /**
   * Takes the lease.
   *
   * @throws UnavailableException where another service has it
   */
  Term take() {
    Optional<Term> standing = find();
    if (standing.filter(term -> !isOver(term)).isPresent()) {
      throw taken();
    }
    createIndex();
    return write(standing);
  }

  /** The term that a service left which died while it rebuilt. */
  Optional<Term> findLeft() {
    return find().filter(this::isOver);
  }

  /** Extends a term that nobody has taken over. */
  Term renew(Term term) {
    return write(Optional.of(term));
  }

  /** Gives a term back; one that somebody has taken over is theirs. */
  void giveBack(Term term) {
    try {
      client.delete(delete -> delete.index(index).id(ID).ifSeqNo(term.sequence()).ifPrimaryTerm(term.primaryTerm()));
    } catch (ElasticsearchException e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOver(Term term) {
    return clock.instant().isAfter(term.until());
  }

  private Term write(Optional<Term> standing) {
    Instant until = clock.instant().plus(LENGTH);
    ObjectNode document = JsonNodeFactory.instance.objectNode().put(UNTIL, until.toEpochMilli());
    try {
      var written = client.index(write -> {
        write.index(index).id(ID).document(document);
        return standing.isPresent()
            ? write.ifSeqNo(standing.get().sequence()).ifPrimaryTerm(standing.get().primaryTerm())
            : write.opType(OpType.Create);
      });
      return new Term(until, Objects.requireNonNull(written.seqNo()), Objects.requireNonNull(written.primaryTerm()));
    } catch (ElasticsearchException e) {
      throw e.status() == CONFLICT ? taken() : e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Term> find() {
    try {
      if (!client.indices().exists(exists -> exists.index(index)).value()) {
        return Optional.empty();
      }
      GetResponse<ObjectNode> found = client.get(get -> get.index(index).id(ID), ObjectNode.class);
      return found.found()
          ? Optional.of(new Term(Instant.ofEpochMilli(Objects.requireNonNull(found.source()).path(UNTIL).asLong()),
              Objects.requireNonNull(found.seqNo()), Objects.requireNonNull(found.primaryTerm())))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createIndex() {
    try {
      if (!client.indices().exists(exists -> exists.index(index)).value()) {
        client.indices().create(create -> create.index(index)
            .settings(settings -> settings.numberOfShards("1").autoExpandReplicas("0-1").hidden(true))
            .mappings(mappings -> mappings.properties(UNTIL, property -> property.long_(number -> number))));
      }
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
      // another service was quicker
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnavailableException taken() {
    return new UnavailableException("the indices are being rebuilt by another service already", Duration.ofSeconds(5));
  }

  /**
   * The lease as it was last written.
   *
   * @param until when it ends unless it is renewed
   * @param sequence the document's sequence number, by which nobody overwrites what another has written meanwhile
   * @param primaryTerm likewise
   */
  record Term(Instant until, long sequence, long primaryTerm) {}
}
