/** Payment requests with unique amounts, bank credits, and how one finds the other. */
@NullMarked
package org.relaydesk.payment;

import org.jspecify.annotations.NullMarked;
