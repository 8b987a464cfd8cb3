/** The money book: accounts, transfers that never change, and their check. */
@NullMarked
package org.relaydesk.ledger;

import org.jspecify.annotations.NullMarked;
