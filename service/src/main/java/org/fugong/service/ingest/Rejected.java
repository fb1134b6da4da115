package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A line that was not taken.
 *
 * @param line its number, counted from 1, blank lines too
 * @param error what is wrong with it
 */
@Serdeable
public record Rejected(int line, String error) {}
