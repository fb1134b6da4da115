package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.SimplifiedScript;

/**
 * Which divisions an article is about. Names are read by {@link MentionReader}, what the article is about is told by
 * {@link Focus}. Immutable and safe for many threads.
 */
public final class PlaceExtractor {
  /** How much of a page's other text is searched for what 我区 means and which 鼓楼区 it is. */
  private static final int PAGE_WINDOW = 30_000;
  private static final int LONGEST_HEAD = 90;
  private static final int SHORTEST_HEAD = 8;

  private final Gazetteer gazetteer;
  private final MentionReader mentions;
  private final Focus focus;

  public PlaceExtractor(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    PlaceCues cues = PlaceCues.load();
    this.mentions = new MentionReader(gazetteer, cues);
    this.focus = new Focus(new Areas(gazetteer), cues);
  }

  /** The places that the article is about, most central first. */
  public List<Place> extract(ArticleText article) {
    String head = headOf(article);
    String text = SimplifiedScript.of(head.isEmpty() ? article.body() : head + "\n" + article.body());
    int headEnd = head.isEmpty() ? headEnd(text) : head.length();
    List<NameMatch> around = around(article);
    List<Mention> found = mentions.read(text, around);
    return focus.find(text, headEnd, found, around).stream().map(gazetteer::placeOf).distinct().toList();
  }

  private static String headOf(ArticleText article) {
    String title = article.title() == null ? "" : article.title();
    return article.subtitle() == null ? title : title + "\n" + article.subtitle();
  }

  /** Where a text that begins with its headline goes on: at the first blank or full stop behind some characters. */
  private static int headEnd(String text) {
    int at = SHORTEST_HEAD;
    while (at < Math.min(LONGEST_HEAD, text.length()) && " \n\u3000。\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < Math.min(LONGEST_HEAD, text.length()) && text.charAt(at) != '。' ? at : 0;
  }

  private List<NameMatch> around(ArticleText article) {
    PageContext page = article.page();
    List<NameMatch> names = new ArrayList<>();
    if (page.site() != null) {
      names.addAll(mentions.find(SimplifiedScript.of(page.site())));
    }
    if (page.text().length() > article.body().length() + PAGE_WINDOW / 100) {
      names.addAll(mentions.find(SimplifiedScript.of(page.text().substring(0, Math.min(PAGE_WINDOW, page.text().length())))));
    }
    return names;
  }

  /** The division that acts in the sentence [start, end) of the body, one of the article's places. */
  public Optional<Place> findActing(ArticleText article, List<Place> places, int start, int end) {
    return places.stream().findFirst();
  }
}
