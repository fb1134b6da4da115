package org.fugong.service;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set about the service under {@code fugong.*}; as a property, in the environment ({@code FUGONG_INDEX_PREFIX})
 * or as a system property. Where Elasticsearch is: {@code elasticsearch.http-hosts}, a list of URLs, which may hold a user
 * and a password.
 *
 * @param dataDir the folder where the service keeps what it must not lose, such as the admin key
 * @param adminKey the key that writing and administration want; null = the one kept in dataDir, made at the first start
 * @param indexPrefix what the names of indices and aliases begin with: fugong gives fugong-articles and fugong-measures
 * @param maxPageBytes the longest page, or line of a body of many, in bytes after decompression; longer ones are answered with 413
 * @param maxRequestBytes the longest body of many pages or articles, in bytes after decompression
 * @param maxWrites how many requests may write at the same time; more are answered with 429
 * @param connectTimeout how long connecting to Elasticsearch may take
 * @param readTimeout how long an answer to a read may take before the service answers 503
 * @param writeTimeout how long an answer to a bulk or to a change of indices may take
 * @param healthTimeout how long Elasticsearch may take to say how it is
 */
@ConfigurationProperties("fugong")
public record ServiceConfiguration(
    @Bindable(defaultValue = "data") Path dataDir,
    @Nullable String adminKey,
    @Bindable(defaultValue = "fugong") String indexPrefix,
    @Bindable(defaultValue = "5MB") @ReadableBytes long maxPageBytes,
    @Bindable(defaultValue = "256MB") @ReadableBytes long maxRequestBytes,
    @Bindable(defaultValue = "16") int maxWrites,
    @Bindable(defaultValue = "1s") Duration connectTimeout,
    @Bindable(defaultValue = "5s") Duration readTimeout,
    @Bindable(defaultValue = "60s") Duration writeTimeout,
    @Bindable(defaultValue = "1s") Duration healthTimeout) {
  public ServiceConfiguration {
    if (!indexPrefix.matches("[a-z0-9][a-z0-9_-]{0,60}")) {
      throw new IllegalArgumentException("fugong.index-prefix: got [" + indexPrefix
          + "], expected lower-case letters, digits, - and _, at most 61, beginning with a letter or digit");
    }
    if (maxPageBytes < 1 || maxRequestBytes < maxPageBytes) {
      throw new IllegalArgumentException("fugong.max-page-bytes and max-request-bytes: got [" + maxPageBytes + "] and ["
          + maxRequestBytes + "], expected at least 1 and a request no shorter than a page");
    }
    if (maxWrites < 1) {
      throw new IllegalArgumentException("fugong.max-writes: got [" + maxWrites + "], expected 1 or more");
    }
  }

  /** The admin key as configured, if it is. */
  public Optional<String> findAdminKey() {
    return Optional.ofNullable(adminKey).map(String::strip).filter(key -> !key.isEmpty());
  }
}
