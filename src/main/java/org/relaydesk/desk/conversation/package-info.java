/** The Conversations screen: all customers' threads, the words found in them, and the seller's answers by hand. */
@NullMarked
package org.relaydesk.desk.conversation;

import org.jspecify.annotations.NullMarked;
