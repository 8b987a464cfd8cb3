/** What the shell knows of a screen, and what a screen knows of the shell. */
@NullMarked
package org.relaydesk.desk.screen;

import org.jspecify.annotations.NullMarked;
