/** The Orders screen: what the seller sees of orders, and what he can do about one that waits for him. */
@NullMarked
package org.relaydesk.desk.order;

import org.jspecify.annotations.NullMarked;
