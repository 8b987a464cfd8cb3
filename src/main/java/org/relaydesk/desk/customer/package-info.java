/** The Customers screen: who they are, how they are reached, and two that are one. */
@NullMarked
package org.relaydesk.desk.customer;

import org.jspecify.annotations.NullMarked;
