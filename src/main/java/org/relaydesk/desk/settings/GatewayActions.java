package org.relaydesk.desk.settings;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * What the seller may change about the gateway to WhatsApp. Values go by the keys that they have in a settings file under
 * {@code whatsapp}, such as {@code phoneNumberId} or {@code templates.refund}.
 */
public interface GatewayActions {
    /** As the store is set up now, for either gateway. */
    CompletableFuture<Known> known();

    /**
     * Changes what is named and leaves the rest; an empty value takes a setting away. It holds from the next start on.
     * Refused as {@code settings-wrong} with the key and what it must be.
     */
    CompletableFuture<@Nullable Void> save(Map<String, String> changes);

    /**
     * What is set.
     *
     * @param values all but secrets
     * @param secrets the keys of those that are set; what they are nobody is told
     */
    record Known(Map<String, String> values, Set<String> secrets) {}
}
