/** Payments that no rule could place, and the seller's decisions about them. */
@NullMarked
package org.relaydesk.mismatch;

import org.jspecify.annotations.NullMarked;
