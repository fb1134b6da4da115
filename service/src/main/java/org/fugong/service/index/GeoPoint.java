package org.fugong.service.index;

/**
 * A point on the map, as Elasticsearch reads and writes it.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 */
public record GeoPoint(double lat, double lon) {}
