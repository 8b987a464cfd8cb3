package org.relaydesk.queue;

import java.util.Optional;

/** Under which number or id a customer is reached. Called on a reader's thread. */
public interface Recipients {
    Optional<String> of(long customerId);
}
