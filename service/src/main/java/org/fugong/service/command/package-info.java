/** What does the user want done? In: the words of the command line. Out: an exit code and lines on the terminal. Callers: Fugong. */
@NullMarked
package org.fugong.service.command;

import org.jspecify.annotations.NullMarked;
