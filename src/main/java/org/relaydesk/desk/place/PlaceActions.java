package org.relaydesk.desk.place;

import java.util.concurrent.CompletableFuture;

import org.relaydesk.catalog.Parameters;

/**
 * Places orders for customers. Each future completes once it is on the disk; it fails with
 * {@link org.relaydesk.work.Refused} where it can't be done.
 */
public interface PlaceActions {
    /**
     * The new order's id. Refused: {@code service-gone}, {@code quantity}, {@code field-<name>} with the reason,
     * {@code disk-full}, {@code wallet-short}, {@code pay-busy}, {@code suspended}, {@code customer-unknown}.
     */
    CompletableFuture<String> place(Wanted wanted, Way way);

    /**
     * Asks for a held order anew and sends it again; its quantity and price stay. Refused: {@code stale}, {@code not-held},
     * {@code field-<name>} with the reason, {@code units-changed}, {@code unchanged}, {@code service-changed}.
     */
    CompletableFuture<Void> edit(String order, int version, String link, Parameters parameters);

    /**
     * What is ordered.
     *
     * @param quantity in units
     * @param link empty where the service's type has none
     */
    record Wanted(long customer, int service, long quantity, String link, Parameters parameters) {}

    /** How it is paid. */
    enum Way { WALLET, UPI }
}
