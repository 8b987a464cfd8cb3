/** The head of each customer's conversation: its last words, and what is unread of it. */
@NullMarked
package org.relaydesk.thread;

import org.jspecify.annotations.NullMarked;
