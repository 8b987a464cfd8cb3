/** The Payments screen: every bank credit, and bank feed against book by day. */
@NullMarked
package org.relaydesk.desk.payment;

import org.jspecify.annotations.NullMarked;
