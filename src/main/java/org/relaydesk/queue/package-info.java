/** The inbox and the outbox: durable, repeated until done, with dead letters. */
@NullMarked
package org.relaydesk.queue;

import org.jspecify.annotations.NullMarked;
