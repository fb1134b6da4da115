/**
 * What does the process look like from outside? The command line, its configuration, and the two values that every room
 * speaks: a request that is at fault ({@link org.fugong.service.InvalidRequestException}) and a server that can't answer now
 * ({@link org.fugong.service.UnavailableException}). Known by all rooms; knows none of them but where the service is started.
 */
@NullMarked
package org.fugong.service;

import org.jspecify.annotations.NullMarked;
