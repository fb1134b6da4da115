package org.fugong.extraction.page;

import java.util.Objects;

/**
 * Words of a page that stand in none of its articles.
 *
 * @param text the words, as the reader saw them when it dropped them
 * @param reason why, in English: {@code breadcrumb (chrome.tsv)}
 */
public record DroppedLine(String text, String reason) {
  public DroppedLine {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reason, "reason");
  }
}
