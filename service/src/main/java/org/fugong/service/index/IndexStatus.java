package org.fugong.service.index;

import org.jspecify.annotations.Nullable;

/**
 * How one of the indices stands.
 *
 * @param alias the name under which it is read and written
 * @param index its own name, with version and number, or null where it doesn't exist yet
 * @param version the version of the definition that it was made by, or 0
 * @param bundledVersion the version of the definition that this service brings
 * @param documents how many documents it has
 * @param sizeInBytes its size on disk, replicas not counted
 * @param health green, yellow, red, or missing
 */
public record IndexStatus(
    String alias,
    @Nullable String index,
    int version,
    int bundledVersion,
    long documents,
    long sizeInBytes,
    String health) {}
