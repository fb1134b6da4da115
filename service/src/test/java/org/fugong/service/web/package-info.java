/** Tests of the search page in a real Chromium. They are skipped, with a line that says so, where none is installed. */
@NullMarked
package org.fugong.service.web;

import org.jspecify.annotations.NullMarked;
