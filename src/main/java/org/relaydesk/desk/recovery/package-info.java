/** The small window in place of the desk when the store is broken: what is wrong, and what brings it back. */
@NullMarked
package org.relaydesk.desk.recovery;

import org.jspecify.annotations.NullMarked;
