/**
 * How does every request come in, and what does every failure look like? Parameters that nobody knows, the admin key, and
 * RFC 9457 answers. Callers: all controllers. Knows no room but the root.
 */
@NullMarked
package org.fugong.service.http;

import org.jspecify.annotations.NullMarked;
