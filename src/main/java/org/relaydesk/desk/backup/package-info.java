/** The backups as the seller sees them: the light in the status line, and the panel behind it. */
@NullMarked
package org.relaydesk.desk.backup;

import org.jspecify.annotations.NullMarked;
