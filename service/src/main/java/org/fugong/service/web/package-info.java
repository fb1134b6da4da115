/**
 * The search page at {@code /}: how its static files (resources under {@code public/}) and all other answers are guarded.
 *
 * <p>In comes every answer, out goes the same with the headers that tell a browser what it may do with it. The page
 * itself is plain JavaScript and speaks to the service only through {@code /api/v1}. Nothing else in the service calls
 * this package.
 */
@NullMarked
package org.fugong.service.web;

import org.jspecify.annotations.NullMarked;
