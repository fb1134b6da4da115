package org.fugong.service.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fugong.extraction.story.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * Names that the same input always gets again: a page {@code 3f…} (20 hex digits), its first article {@code 3f…-1}, that one's
 * second measure record {@code 3f…-1-2}.
 */
public final class Ids {
  /** How long a given id may be. */
  public static final int MAX_LENGTH = 128;

  private static final int HEX_DIGITS = 20;
  private static final Pattern OF_PAGE = Pattern.compile("([0-9a-f]{" + HEX_DIGITS + "})-[1-9][0-9]*");
  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0," + (MAX_LENGTH - 1) + "}");

  private Ids() {}

  /** The id of a page: of its URL, or of its text where it has none (line ends and outer space left aside). */
  public static String ofPage(@Nullable String url, String content) {
    return url == null ? hash("text", content.replace("\r\n", "\n").strip()) : hash("url", url);
  }

  /** The id of a finished article that was given none: of all that makes it that article. */
  public static String ofPostedArticle(@Nullable String url, @Nullable String title, String body) {
    return ofArticle(hash("article", url == null ? "" : url, title == null ? "" : title, body.strip()), 1);
  }

  /** The id of the nth article of a page, counted from 1. */
  public static String ofArticle(String page, int n) {
    return page + "-" + n;
  }

  /** The id of the kth measure record of an article, counted from 1. */
  public static String ofMeasure(String article, int k) {
    return article + "-" + k;
  }

  /** The page that an article belongs to by its id; an article with an id of its own stands alone and is its own page. */
  public static String pageOf(String articleId) {
    Matcher matcher = OF_PAGE.matcher(articleId);
    return matcher.matches() ? matcher.group(1) : articleId;
  }

  /** Whether an id may be given: 1 to 128 ASCII letters, digits and {@code . _ : -}, beginning with a letter or digit. */
  public static boolean isValid(String id) {
    return GIVEN.matcher(id).matches();
  }

  /** The story of a text that is told for the first time: the same for texts of one place with the same letters. */
  static String ofStory(StoryText text) {
    return hash("story", text.letters(), text.mainPlace());
  }

  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
