package org.fugong.extraction.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * From the bytes of a page to its characters: which character set are they in?
 *
 * <ol>
 *   <li>A byte-order mark says it.
 *   <li>Bytes that are UTF-8 without a fault are UTF-8: no text in GB18030 or Big5 of a few characters is.
 *   <li>Else the declared character set (HTTP header, then the page's own meta tag), the detector's guess, GB18030 and Big5 are tried; each must
 *       decode with no more than one fault in a thousand characters, and the one whose characters are common Chinese ones wins. A tie goes
 *       to the one named first.
 * </ol>
 *
 * <p>GB2312 and GBK are read as GB18030, which holds both. Immutable and safe for many threads.
 */
public final class PageDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final int META = 4096;
  private static final int SAMPLE = 65536;
  private static final double MOST_FAULTS = 0.001;
  /** One broken character makes up to three faults. */
  private static final int FEW_FAULTS = 4;
  private static final double LEAST_READABLE = 0.6;
  private static final Pattern META_CHARSET = Pattern.compile("charset\\s{0,4}=\\s{0,4}[\"']?\\s{0,4}([a-zA-Z0-9_\\-]{2,20})", Pattern.CASE_INSENSITIVE);

  /**
   * The characters of a page.
   *
   * @param declared the character set that the transport declared, or null; an unknown or wrong one is passed over
   * @throws UnreadablePageException where the bytes are text in none of the character sets
   */
  public String decode(byte[] page, @Nullable String declared) {
    Optional<String> marked = decodeMarked(page);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (faults(page, page.length, StandardCharsets.UTF_8) == 0) {
      return new String(page, StandardCharsets.UTF_8);
    }
    return decodeBest(page, declared);
  }

  private static Optional<String> decodeMarked(byte[] page) {
    if (startsWith(page, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(page, 3, page.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(page, 0xFE, 0xFF)) {
      return Optional.of(new String(page, 2, page.length - 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(page, 0xFF, 0xFE)) {
      return Optional.of(new String(page, 2, page.length - 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] page, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (page.length <= i || (page[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decodeBest(byte[] page, @Nullable String declared) {
    Charset best = null;
    double bestShare = 0;
    Set<Charset> candidates = candidates(page, declared);
    for (Charset candidate : candidates) {
      double share = readableShare(page, candidate);
      if (share > bestShare + 0.02) {
        best = candidate;
        bestShare = share;
      }
    }
    if (best == null || bestShare < LEAST_READABLE) {
      throw new UnreadablePageException(
          String.format(
              Locale.ROOT,
              "page of %d bytes is no text: looked for UTF-8, UTF-16 with a byte-order mark, and %s; got at best %.0f%% readable"
                  + " characters, expected %.0f%% or more",
              page.length, candidates, bestShare * 100, LEAST_READABLE * 100));
    }
    return new String(page, best);
  }

  private static Set<Charset> candidates(byte[] page, @Nullable String declared) {
    Set<Charset> candidates = new LinkedHashSet<>();
    find(declared).ifPresent(candidates::add);
    String start = new String(page, 0, Math.min(META, page.length), StandardCharsets.ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(start);
    if (meta.find()) {
      find(meta.group(1)).ifPresent(candidates::add);
    }
    find(detect(page)).ifPresent(candidates::add);
    candidates.add(StandardCharsets.UTF_8);
    candidates.add(GB18030);
    candidates.add(BIG5);
    return candidates;
  }

  private static @Nullable String detect(byte[] page) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(page, 0, Math.min(SAMPLE, page.length));
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  /** The character set of a name, if it is one of those that Chinese pages come in. */
  private static Optional<Charset> find(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("gb") || plain.equals("hz-gb-2312") || plain.equals("x-gbk") || plain.equals("cp936")) {
      return Optional.of(GB18030);
    }
    if (plain.startsWith("big5") || plain.equals("cp950")) {
      return Optional.of(plain.contains("hkscs") ? Charset.forName("Big5-HKSCS") : BIG5);
    }
    try {
      return plain.startsWith("utf") ? Optional.of(Charset.forName(plain)) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Faulty places among the first bytes of a page. */
  private static int faults(byte[] page, int length, Charset charset) {
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(page, 0, length);
    CharBuffer out = CharBuffer.allocate(8192);
    int faults = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.clear();
      if (result.isError()) {
        faults++;
        in.position(Math.min(in.limit(), in.position() + Math.max(1, result.length())));
        decoder.reset();
      } else if (result.isUnderflow()) {
        return faults;
      }
    }
  }

  /**
   * The share of a page's characters beyond ASCII that a reader of Chinese meets daily, 0 where too many are faulty; 1 for pure ASCII.
   */
  private static double readableShare(byte[] page, Charset charset) {
    int length = Math.min(SAMPLE, page.length);
    if (faults(page, length, charset) > FEW_FAULTS + length * MOST_FAULTS) {
      return 0;
    }
    String text = new String(page, 0, length, charset);
    int foreign = 0;
    int readable = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        foreign += 2;
      } else if (c > '~' && c != '\u00a0') {
        foreign++;
        readable += isReadable(c) ? 1 : 0;
      }
    }
    return foreign == 0 ? 1 : (double) readable / foreign;
  }

  private static boolean isReadable(char c) {
    return (Han.isHan(c) && Han.isCommon(c))
        || (c >= '\u3000' && c <= '\u301f')
        || (c >= '\uff01' && c <= '\uff5e')
        || (c >= '\u2010' && c <= '\u203b')
        || c == '·'
        || c == '●'
        || c == '▲';
  }
}
