package org.fugong.service.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells browsers what they may do with an answer, so that text from scraped pages can do no harm even where a page had
 * a mistake.
 *
 * <p>The search page may load scripts, styles and pictures from this service alone, nothing inline, and may make markup
 * only through its template library's own policy (Trusted Types); answers of the API are no documents at all.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeadersFilter {
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
          + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'; trusted-types lit-html";
  private static final String DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @ResponseFilter
  void guard(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header("Content-Security-Policy", policyFor(request.getPath()));
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "no-referrer");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static String policyFor(String path) {
    return path.startsWith("/api/") || path.startsWith("/1/") ? DATA : PAGE;
  }
}
