package org.fugong.service.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The settings and mappings of one index, as the module index-mappings has them.
 *
 * @param alias the name under which the index is read and written
 * @param resource the file of index-mappings: {@code articles.json}
 * @param json its text
 * @param version its {@code _meta.version}: higher than that of every definition before it
 */
record IndexDefinition(String alias, String resource, String json, int version) {
  private static final String FOLDER = "/org/fugong/mappings/";

  /** Loads a bundled definition. */
  static IndexDefinition load(String alias, String resource) {
    try (InputStream in = IndexDefinition.class.getResourceAsStream(FOLDER + resource)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + FOLDER + resource + " is missing");
      }
      JsonNode tree = new ObjectMapper().readTree(in);
      JsonNode version = tree.path("mappings").path("_meta").path("version");
      if (!version.isInt()) {
        throw new IllegalStateException(resource + ": got _meta.version [" + version + "], expected a whole number");
      }
      return new IndexDefinition(alias, resource, tree.toString(), version.asInt());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + FOLDER + resource + " can't be read", e);
    }
  }

  /** The definition as a stream of JSON. */
  InputStream stream() {
    return new ByteArrayInputStream(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
