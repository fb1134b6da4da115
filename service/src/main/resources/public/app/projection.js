/**
 * Degrees to the plane: Albers' equal-area conic projection, the usual one for maps of China (standard parallels 25° and
 * 47° N, central meridian 105° E), on a sphere of radius 1.
 */

const RADIANS = Math.PI / 180;
const SOUTH = 25 * RADIANS;
const NORTH = 47 * RADIANS;
const MERIDIAN = 105 * RADIANS;

const cone = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
const constant = Math.cos(SOUTH) ** 2 + 2 * cone * Math.sin(SOUTH);

/** The point `[x, y]` of a place; x grows eastward, y southward, as on a screen. */
export function project(latitude, longitude) {
  const distance = Math.sqrt(constant - 2 * cone * Math.sin(latitude * RADIANS)) / cone;
  const angle = cone * (longitude * RADIANS - MERIDIAN);
  return [distance * Math.sin(angle), distance * Math.cos(angle)];
}

/** A function that moves and scales points so that all of `points` lie within `width` and `height`, inside a margin. */
export function fit(points, width, height, margin) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [spanX, spanY] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY);
  const [padX, padY] = [(width - scale * spanX) / 2, (height - scale * spanY) / 2];
  return ([x, y]) => [padX + (x - left) * scale, padY + (y - top) * scale];
}
