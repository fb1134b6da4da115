package org.fugong.extraction.place;

/**
 * A division that a text names, with what the words around say of it.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param division which division it is
 * @param role what it is there
 * @param official whether it stands with its unit: 港闸区, not 港闸
 * @param subject whether it stands where the one who acts does: at the head of a clause
 */
record Mention(int start, int end, Division division, Role role, boolean official, boolean subject) {
  /** What the name of a division is in a text. */
  enum Role {
    /** The place itself. */
    PLACE(1),
    /** The place in the name of an authority: 天津市财政局. */
    AGENCY(1),
    /** A place above the one that follows: 江苏省 in 江苏省南通市. */
    ABOVE(0),
    /** One of several in a list: 北京、上海、广州等地. */
    LISTED(0.4),
    /** Inside of a title: 《江苏省…办法》. */
    TITLE(0.5),
    /** In an address: where something is sent. */
    ADDRESS(0.2),
    /** Where people or goods come from, or help goes. */
    ORIGIN(0.1),
    /** Part of a firm's name. */
    COMPANY(0.1),
    /** Where a newspaper is from, or an agency's reporter writes. */
    SOURCE(0);

    private final double weight;

    Role(double weight) {
      this.weight = weight;
    }

    /** How much it says that the text is about the place. */
    double weight() {
      return weight;
    }
  }

  double weight() {
    return role.weight();
  }

  /** The same name in another role. */
  Mention as(Role other, boolean actsThere) {
    return new Mention(start, end, division, other, official, actsThere);
  }

  /** Whether it may stand for what the text is about by itself. */
  boolean isStrong() {
    return role == Role.PLACE || role == Role.AGENCY;
  }
}
