package org.fugong.extraction.measure;

/**
 * A group of measure types.
 *
 * @param key stable English key: funds
 * @param label Chinese label: 资金支持
 * @param labelEn English label: Funds
 */
public record MeasureGroup(String key, String label, String labelEn) {}
