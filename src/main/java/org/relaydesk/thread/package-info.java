/** The head of each customer's conversation: its last words, what is unread of it, and whether it needs the seller. */
@NullMarked
package org.relaydesk.thread;

import org.jspecify.annotations.NullMarked;
