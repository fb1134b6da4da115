package org.fugong.extraction.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Restores lines of UTF-8 that were read as Windows-1252 or Latin-1 before the page was stored.
 *
 * <p>{@code å¤å·¥ gives 复工}. A line counts as such where it holds no Chinese character, its characters are those of that
 * character set, and their bytes are UTF-8 without a fault; a French name ({@code é}) is none.
 */
final class Mojibake {
  /** Three bytes make a Chinese character; the first is one of these in Latin-1. */
  private static final int FEWEST = 2;

  private static final Map<Character, Integer> BYTES = bytes();

  private Mojibake() {}

  /** The text with such lines restored; a note counts them. */
  static String repair(String text, List<String> notes) {
    if (!isSuspect(text)) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int lines = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      String line = text.substring(start, end);
      String restored = isSuspect(line) ? restore(line) : line;
      lines += restored.length() == line.length() ? 0 : 1;
      repaired.append(restored).append(end == text.length() ? "" : "\n");
      start = end + 1;
    }
    if (lines > 0) {
      notes.add(lines + " line(s) of UTF-8 that had been read as Windows-1252 were restored.");
    }
    return repaired.toString();
  }

  /** Whether first bytes of Chinese characters, ä to é, are followed by two bytes of the upper half. */
  private static boolean isSuspect(String text) {
    int found = 0;
    for (int i = 0; i + 2 < text.length() && found < FEWEST; i++) {
      char c = text.charAt(i);
      boolean first = c >= '\u00e3' && c <= '\u00ef';
      found += first && isTrail(text.charAt(i + 1)) && isTrail(text.charAt(i + 2)) ? 1 : 0;
    }
    return found >= FEWEST;
  }

  private static boolean isTrail(char c) {
    int value = BYTES.getOrDefault(c, -1);
    return value >= 0x80 && value <= 0xbf;
  }

  private static String restore(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
    for (int i = 0; i < line.length(); i++) {
      int value = BYTES.getOrDefault(line.charAt(i), -1);
      if (value < 0) {
        return line;
      }
      bytes.write(value);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      return line;
    }
  }

  /** The bytes of Windows-1252, and of Latin-1 where the former has none. */
  private static Map<Character, Integer> bytes() {
    Map<Character, Integer> bytes = new HashMap<>();
    Charset windows = Charset.forName("windows-1252");
    for (int value = 0; value < 256; value++) {
      bytes.put((char) value, value);
    }
    for (int value = 0x80; value < 0xa0; value++) {
      char decoded = new String(new byte[] {(byte) value}, windows).charAt(0);
      if (decoded != '\ufffd') {
        bytes.put(decoded, value);
      }
    }
    return bytes;
  }
}
