/** Ctrl+K: finds screens, commands, orders and wallets. */
@NullMarked
package org.relaydesk.desk.palette;

import org.jspecify.annotations.NullMarked;
