package org.fugong.extraction.measure;

import java.math.BigDecimal;

/**
 * A quantity that a measure names.
 *
 * @param text as it stands in the body: 2500万元
 * @param value the number with 万, 亿 and the like resolved: 25000000
 * @param unit CNY, PERCENT, or the Chinese measure word as it stands: 个月, 条, 家, 只
 */
public record Amount(String text, BigDecimal value, String unit) {}
