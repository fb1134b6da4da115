package org.fugong.extraction.measure;

/**
 * A type of measure, as the taxonomy file defines it; adding one is a change of data.
 *
 * @param key stable English key: rent_relief
 * @param label Chinese label: 租金减免
 * @param labelEn English label: Rent relief
 * @param group the group it belongs to
 */
public record MeasureType(String key, String label, String labelEn, MeasureGroup group) {}
