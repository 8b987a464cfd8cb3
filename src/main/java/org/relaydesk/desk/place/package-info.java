/** The seller places an order for a customer, or puts right what was asked for with one. */
@NullMarked
package org.relaydesk.desk.place;

import org.jspecify.annotations.NullMarked;
