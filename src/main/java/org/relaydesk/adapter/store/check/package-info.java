/** Recomputes the ledger and every invariant. */
@NullMarked
package org.relaydesk.adapter.store.check;

import org.jspecify.annotations.NullMarked;
