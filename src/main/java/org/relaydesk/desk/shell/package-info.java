/** The frame around the screens: top bar, sidebar, status line, keys. */
@NullMarked
package org.relaydesk.desk.shell;

import org.jspecify.annotations.NullMarked;
