package org.fugong.service.index;

import jakarta.inject.Singleton;
import org.fugong.service.ServiceConfiguration;

/** The names under which the indices are read and written: aliases, so that a rebuilt index can take the place of an old one. */
@Singleton
public final class IndexNames {
  private final String prefix;

  IndexNames(ServiceConfiguration configuration) {
    this.prefix = configuration.indexPrefix();
  }

  /** The alias of the articles: {@code fugong-articles}. */
  public String articles() {
    return prefix + "-articles";
  }

  /** The alias of the measure records: {@code fugong-measures}. */
  public String measures() {
    return prefix + "-measures";
  }

  /** The index that says which service rebuilds the others: {@code fugong-leases}. */
  String leases() {
    return prefix + "-leases";
  }
}
