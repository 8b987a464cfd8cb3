/** Customers who turn out to be one. */
@NullMarked
package org.relaydesk.people;

import org.jspecify.annotations.NullMarked;
