package org.fugong.extraction.place;

import java.util.List;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.SimplifiedScript;
import org.jspecify.annotations.Nullable;

/**
 * The divisions that a page and the name of its site tell, found when first asked for and kept for all articles of the page: a page of
 * thousands of captions would else be searched thousands of times. For one thread.
 */
public final class PageNames {
  /** How much of a page's other text is searched for what 我区 means and which 鼓楼区 it is. */
  private static final int PAGE_WINDOW = 30_000;
  /** More than a full page of a newspaper has. */
  private static final int MOST_NAMES = 1000;

  private final PageContext page;
  private final MentionReader mentions;
  private @Nullable List<NameMatch> ofSite;
  private @Nullable List<NameMatch> ofText;

  PageNames(PageContext page, MentionReader mentions) {
    this.page = page;
    this.mentions = mentions;
  }

  List<NameMatch> ofSite() {
    List<NameMatch> names = ofSite;
    if (names == null) {
      names = page.site() == null ? List.of() : mentions.find(SimplifiedScript.of(page.site()));
      ofSite = names;
    }
    return names;
  }

  List<NameMatch> ofText() {
    List<NameMatch> names = ofText;
    if (names == null) {
      names = mentions.find(SimplifiedScript.of(page.text().substring(0, Math.min(PAGE_WINDOW, page.text().length()))));
      names = names.subList(0, Math.min(MOST_NAMES, names.size()));
      ofText = names;
    }
    return names;
  }
}
