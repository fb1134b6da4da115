/**
 * Which city took which measure, when, and who began? In: the parameters of a search over measure records. Out: records, and
 * tables, series and orders counted from them, each with the parameters that list what was counted. Callers: HTTP. Knows search
 * (requests, choices, answers in common) and index (documents, field names).
 */
@NullMarked
package org.fugong.service.analytics;

import org.jspecify.annotations.NullMarked;
