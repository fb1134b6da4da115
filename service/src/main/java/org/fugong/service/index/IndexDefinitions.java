package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonData;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fugong.service.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that both indices are there: versioned indices ({@code fugong-articles-v2-1}) behind aliases. Makes what is
 * missing, leaves alone what stands, and refuses an index that a newer version of the service made.
 */
@Singleton
public final class IndexDefinitions {
  private static final Logger LOG = LoggerFactory.getLogger(IndexDefinitions.class);

  private final ElasticsearchClient client;
  private final List<IndexDefinition> definitions;
  /** What is wrong with indices of another version, by alias. */
  private final Map<String, String> outdated = new ConcurrentHashMap<>();

  IndexDefinitions(ElasticsearchClient client, IndexNames names) {
    this.client = client;
    this.definitions = List.of(
        IndexDefinition.load(names.articles(), "articles.json"),
        IndexDefinition.load(names.measures(), "measures.json"));
  }

  /**
   * Makes the indices that are missing.
   *
   * @throws UnavailableException while Elasticsearch can't answer
   * @throws NewerIndexException where an index was made by a newer version of the service
   */
  public synchronized void ensure() {
    definitions.forEach(this::ensure);
  }

  /** Takes both indices away with all that is in them; for indices that were made for one run only. */
  public synchronized void drop() {
    try {
      for (IndexDefinition definition : definitions) {
        for (String index : client.indices().getAlias(alias -> alias.name(definition.alias())).result().keySet()) {
          client.indices().delete(delete -> delete.index(index));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The definitions, articles first. */
  List<IndexDefinition> all() {
    return definitions;
  }

  private void ensure(IndexDefinition definition) {
    try {
      if (!client.indices().existsAlias(alias -> alias.name(definition.alias())).value()) {
        create(definition, 1, true);
      }
      findStanding(definition).ifPresent(standing -> compare(standing, definition));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(IndexVersion standing, IndexDefinition definition) {
    if (standing.version() > definition.version()) {
      NewerIndexException newer = new NewerIndexException(standing.index(), standing.version(), definition.version());
      outdated.put(definition.alias(), String.valueOf(newer.getMessage()));
      throw newer;
    }
    if (standing.version() == definition.version()) {
      outdated.remove(definition.alias());
      return;
    }
    String message = "index " + standing.index() + " was made by an older version of Fugong: its _meta.version is ["
        + standing.version() + "], expected [" + definition.version() + "]; rebuild it with fugong rebuild (POST /api/v1/admin/rebuild)";
    if (outdated.put(definition.alias(), message) == null) {
      LOG.warn("{}; until then nothing is written", message);
    }
  }

  /**
   * To be called before anything is written: an older index would refuse documents of today, a newer one want others.
   *
   * @throws UnavailableException where an index is to be rebuilt first
   */
  void requireCurrent() {
    findOutdated().ifPresent(message -> {
      throw new UnavailableException(message, Duration.ofSeconds(30));
    });
  }

  /** What is wrong with the version of the indices, and what to do about it; empty where they are of today. */
  public Optional<String> findOutdated() {
    return outdated.values().stream().findFirst();
  }

  /** Lets nobody write into an index, whichever service they use; returns once all that was being written is in. */
  void block(String index) throws IOException {
    client.indices().addBlock(block -> block.index(index).block(IndicesBlockOptions.Write));
  }

  /** Lets everybody write again into the indices behind the aliases, into both in the same moment. */
  void unblock() throws IOException {
    List<String> aliases = definitions.stream().map(IndexDefinition::alias).toList();
    client.indices().putSettings(put -> put.index(aliases).settings(settings -> settings.blocks(blocks -> blocks.write(false))));
  }

  /** The indices of a definition, of any version, that its alias doesn't lead to: what a rebuild left when it was killed. */
  List<String> findStray(IndexDefinition definition) throws IOException {
    Set<String> standing = client.indices().getAlias(alias -> alias.name(definition.alias())).result().keySet();
    return client.indices().get(get -> get.index(definition.alias() + "-v*")).result().keySet().stream()
        .filter(index -> !standing.contains(index))
        .toList();
  }

  /** Creates the nth index of this version, in one step with its alias if it is to have it; one that is there already is left. */
  String create(IndexDefinition definition, int number, boolean withAlias) throws IOException {
    String index = definition.alias() + "-v" + definition.version() + "-" + number;
    try {
      client.indices().create(create -> {
        create.index(index).withJson(definition.stream());
        return withAlias ? create.aliases(definition.alias(), alias -> alias.isWriteIndex(true)) : create;
      });
      LOG.info("created index {}{}", index, withAlias ? " as " + definition.alias() : "");
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
      // another process was quicker
    }
    return index;
  }

  /** The index behind a definition's alias and the version it was made by. */
  Optional<IndexVersion> findStanding(IndexDefinition definition) throws IOException {
    Map<String, IndexMappingRecord> standing =
        client.indices().getMapping(mapping -> mapping.index(definition.alias())).result();
    return standing.entrySet().stream()
        .map(entry -> new IndexVersion(entry.getKey(), version(entry.getValue())))
        .findFirst();
  }

  private static int version(IndexMappingRecord mapping) {
    JsonData version = mapping.mappings().meta().get("version");
    return version == null ? 0 : version.to(Integer.class);
  }

  /** How the indices stand, articles first. */
  public List<IndexStatus> status() {
    return definitions.stream().map(this::status).toList();
  }

  private IndexStatus status(IndexDefinition definition) {
    try {
      if (!client.indices().existsAlias(alias -> alias.name(definition.alias())).value()) {
        return new IndexStatus(definition.alias(), null, 0, definition.version(), 0, 0, "missing");
      }
      IndexVersion standing = findStanding(definition).orElseThrow(
          () -> new UnavailableException("index " + definition.alias() + " is being changed", Duration.ofSeconds(1)));
      var stats = client.indices().stats(request -> request.index(standing.index())).all().primaries();
      var health = client.cluster().health(request -> request.index(standing.index()));
      long documents = client.count(count -> count.index(standing.index())).count();
      long size = stats == null || stats.store() == null ? 0 : stats.store().sizeInBytes();
      return new IndexStatus(definition.alias(), standing.index(), standing.version(), definition.version(), documents, size,
          health.status().jsonValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An index and the version of the definition that it was made by. */
  record IndexVersion(String index, int version) {}
}
