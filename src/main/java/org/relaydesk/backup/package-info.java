/** Backups: what one says of itself, which are kept, when one is due. */
@NullMarked
package org.relaydesk.backup;

import org.jspecify.annotations.NullMarked;
