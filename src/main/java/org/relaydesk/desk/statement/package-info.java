/** Importing a bank statement in the window: look first, then import. */
@NullMarked
package org.relaydesk.desk.statement;

import org.jspecify.annotations.NullMarked;
