/** Customers and the identities that they are known by. */
@NullMarked
package org.relaydesk.customer;

import org.jspecify.annotations.NullMarked;
