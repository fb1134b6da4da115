package org.fugong.service.http;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Lets only requests with the admin key through to routes marked {@link AdminOnly}; 401 without a key, 403 with a wrong one.
 * Whoever brings it is the request's principal, to whom {@code /health} tells details.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AdminKeyFilter implements Ordered {
  private static final Principal ADMIN = () -> "admin";

  private final AdminKey key;

  AdminKeyFilter(AdminKey key) {
    this.key = key;
  }

  /** Answers in the route's place where the key is missing or wrong. */
  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    if (key.isPresentedBy(request)) {
      request.setAttribute(HttpAttributes.PRINCIPAL, ADMIN);
      return null;
    }
    if (!wantsKey(request)) {
      return null;
    }
    return AdminKey.findPresented(request).isPresent()
        ? Problem.of(HttpStatus.FORBIDDEN, "the admin key is not the right one").response()
        : Problem.of(HttpStatus.UNAUTHORIZED, "writing, administration and explain=true want the header 'Authorization: Bearer KEY'")
            .response().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fugong\"");
  }

  private static boolean wantsKey(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(AnnotationMetadata.class::cast)
        .filter(route -> route.hasAnnotation(AdminOnly.class) || route.hasStereotype(AdminOnly.class))
        .map(route -> route.stringValue(AdminOnly.class, "parameter").orElse(""))
        .filter(parameter -> parameter.isEmpty() || request.getParameters().getAll(parameter).contains("true"))
        .isPresent();
  }
}
