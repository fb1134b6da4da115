package org.fugong.extraction.place;

/**
 * How often a text speaks for a province, a city or a district of its own, without its name.
 *
 * <p>{@code 我省, 全市, 本区, 市委, 市商务局, 省政府} do; {@code 南通市商务局, 各市, 城区} don't.
 *
 * @param provinces how often 我省, 省财政厅
 * @param cities how often 我市, 市商务局
 * @param districts how often 我区, 我县, 区税务局
 */
record OwnVoice(int provinces, int cities, int districts) {
  private static final String OURS = "我全本";
  /** What a clause has before 市委, where no mark of punctuation stands. */
  private static final String BEFORE = "由经向在对与和从到据是";
  private static final String[] POWERS = {"委", "政府", "级", "直", "长", "领导", "应对", "疫情", "新冠", "联防"};
  private static final String OFFICES = "厅局委";
  private static final String STOPS = "，。；、！？：“”《》（）,;:()省市区县的\n ";
  private static final int LONGEST_OFFICE = 9;

  static OwnVoice of(String text) {
    int[] counts = new int[3];
    for (int i = 0; i < text.length(); i++) {
      int unit = unit(text.charAt(i));
      if (unit >= 0 && isOwn(text, i)) {
        counts[unit]++;
      }
    }
    return new OwnVoice(counts[0], counts[1], counts[2]);
  }

  private static int unit(char c) {
    return switch (c) {
      case '省' -> 0;
      case '市' -> 1;
      case '区', '县' -> 2;
      default -> -1;
    };
  }

  private static boolean isOwn(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (OURS.indexOf(before) >= 0) {
      return true;
    }
    return (!isHan(before) || BEFORE.indexOf(before) >= 0) && isAuthority(text, at + 1);
  }

  private static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  private static boolean isAuthority(String text, int from) {
    for (String power : POWERS) {
      if (text.startsWith(power, from)) {
        return true;
      }
    }
    for (int i = from; i < Math.min(text.length(), from + LONGEST_OFFICE); i++) {
      char c = text.charAt(i);
      if (OFFICES.indexOf(c) >= 0) {
        return i > from;
      }
      if (STOPS.indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  boolean isAny() {
    return provinces + cities + districts > 0;
  }
}
