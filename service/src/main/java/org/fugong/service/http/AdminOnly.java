package org.fugong.service.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route, or all routes of a controller, that want the admin key. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AdminOnly {
  /** The query parameter that, where it is true, makes the route want the key; empty = it always does. */
  String parameter() default "";
}
