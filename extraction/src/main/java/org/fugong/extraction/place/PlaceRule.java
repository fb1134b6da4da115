package org.fugong.extraction.place;

import java.util.Locale;

/** Why an article counts as being about a place; the order is that in which {@link Focus} asks. */
public enum PlaceRule {
  /** The headline names it. */
  HEADLINE,
  /** It heads one of the parts of a round-up. */
  PART,
  /** Its authority signs the notice. */
  ISSUER,
  /** It is what 我区 and 全区 mean on this page. */
  OWN_DISTRICT,
  /** Most of the text names it. */
  MOST_NAMED,
  /** The beginning of the text names it, and no place is named by most of it. */
  LEAD,
  /** It is what 我市 and 我省 mean on this page, its site or newspaper. */
  HOME,
  /** A district that acts in, or stands twice in, the text of its city. */
  ACTING_DISTRICT,
  /** The only city in which that happens what a province's text tells, or a district of it. */
  ONLY_CITY;

  /** The rule as a word for reports: headline, own_district. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
