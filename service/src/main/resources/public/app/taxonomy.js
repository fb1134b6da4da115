/** The measure types with their groups and labels, from /api/v1/taxonomy. */
export class Taxonomy {
  constructor(groups = []) {
    this.groups = groups;
    this.types = new Map(groups.flatMap((group) => group.types.map((type) => [type.key, {...type, group: group.key}])));
  }

  /** A type's label in the page's language; the key itself where the service does not know the type. */
  label(key, language) {
    const type = this.types.get(key);
    return type ? labelIn(type, language) : key;
  }

  groupOf(key) {
    return this.types.get(key)?.group ?? '';
  }
}

/** The label of a group or type. */
export function labelIn(entry, language) {
  return language === 'en' ? entry.labelEn ?? entry.label : entry.label;
}
