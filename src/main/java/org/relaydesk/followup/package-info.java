/** Refills and cancellations that are asked of a provider for an order, followed up to their end. */
@NullMarked
package org.relaydesk.followup;

import org.jspecify.annotations.NullMarked;
