package org.fugong.service.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.security.Principal;

/**
 * Hands the principal that {@link AdminKeyFilter} has recognised to routes that ask for it; Micronaut's health endpoint does, to decide
 * whether to tell details.
 */
@Singleton
final class AdminBinder implements TypedRequestArgumentBinder<Principal> {
  @Override
  public Argument<Principal> argumentType() {
    return Argument.of(Principal.class);
  }

  @Override
  public BindingResult<Principal> bind(ArgumentConversionContext<Principal> context, HttpRequest<?> source) {
    return source::getUserPrincipal;
  }
}
