/** What a picture of a payment says: read by a machine, corrected by the seller. It points at money and never moves any. */
@NullMarked
package org.relaydesk.proof;

import org.jspecify.annotations.NullMarked;
