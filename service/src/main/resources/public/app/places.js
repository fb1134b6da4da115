/**
 * The tree of places, from the flat facets province, city and district. Division codes (GB/T 2260) tell the parent:
 * the first two digits are the province's, the first four the city's.
 *
 * A municipality is its own city: 北京市 stands once, with its districts below. A county-level division directly under
 * a province is a city without districts.
 */

/** @returns provinces, most articles first: `{level, value, label, code, count, children}` */
export function placeTree(facets) {
  const provinces = nodes('province', facets.province);
  const cities = nodes('city', facets.city);
  const districts = nodes('district', facets.district);
  for (const city of cities) {
    const province = provinces.find((node) => sameProvince(node.code, city.code));
    if (province && province.label !== city.label) province.children.push(city);
  }
  for (const district of districts) {
    const parent = cityOf(cities, district.code);
    const province = provinces.find((node) => sameProvince(node.code, district.code));
    if (parent && province?.label !== parent.label) parent.children.push(district);
    else province?.children.push(district);
  }
  return provinces;
}

function nodes(level, facet) {
  return (facet?.values ?? []).map(({value, label, code, count}) => ({
    level, value: level === 'district' && code ? code : value, label: level === 'district' ? withoutParent(label ?? value) : label ?? value, code: code ?? '', count, children: [],
  }));
}

/** `鼓楼区（南京市）`, as a list names a district whose name several cities have, gives `鼓楼区`: the tree shows the city. */
function withoutParent(label) {
  return label.replace(/（[^）]*）$/, '');
}

function sameProvince(code, other) {
  return code !== '' && code.slice(0, 2) === other.slice(0, 2);
}

function cityOf(cities, code) {
  return cities.find((city) => city.code === `${code.slice(0, 4)}00`)
    ?? cities.find((city) => city.code === `${code.slice(0, 2)}0000`);
}

/** The nodes whose name holds `text`, with the way to them; everything when `text` is empty. */
export function filterTree(tree, text) {
  if (!text) return tree;
  return tree.flatMap((node) => {
    if (node.label.includes(text)) return [node];
    const children = filterTree(node.children, text);
    return children.length > 0 ? [{...node, children, open: true}] : [];
  });
}

/** Whether an address's values (names, short names or codes) choose this node. */
export function isChosen(state, node) {
  return state[node.level].some((value) => value === node.value || value === node.code || value === node.label
    || (value.length >= 2 && shortName(node.label) === value));
}

/** `南京市` gives `南京`; a name of two characters stays. */
export function shortName(name) {
  return name.length > 2 ? name.replace(/(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/, '') : name;
}

/** The places of a hit, one entry for each city (or province): `{level, value, label, districts}`. */
export function groupPlaces(places) {
  const groups = new Map();
  for (const {province, city, district, code} of places) {
    const level = city ? 'city' : 'province';
    const value = city ?? (province || code);
    const group = groups.get(value) ?? {level, value, label: value, districts: []};
    if (district) group.districts.push(district);
    groups.set(value, group);
  }
  return [...groups.values()];
}
