/** Ctrl+K: finds screens, commands, orders, wallets, customers and messages. */
@NullMarked
package org.relaydesk.desk.palette;

import org.jspecify.annotations.NullMarked;
