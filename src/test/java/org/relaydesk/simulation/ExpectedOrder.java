package org.relaydesk.simulation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An order as the model has it, in paise. */
final class ExpectedOrder {
    final String id;
    final String customer;
    final long customerId;
    final int service;
    final long quantity;
    final long price;
    final @Nullable Ask ask;
    long paid;
    /** What was given back, one by one. */
    final List<Long> refunds = new ArrayList<>();
    boolean ended;

    ExpectedOrder(Arrivals.Row row, long price, @Nullable Ask ask) {
        this.id = row.orderId();
        this.customer = row.customer();
        this.customerId = row.customerId();
        this.service = row.service();
        this.quantity = row.quantity();
        this.price = price;
        this.ask = ask;
    }

    String account() {
        return "ORDER:" + id;
    }

    String wallet() {
        return "WALLET:" + customerId;
    }

    long back() {
        return refunds.stream().mapToLong(Long::longValue).sum();
    }

    /** What has to be paid for it. */
    long due() {
        return ask == null ? price : ask.amount;
    }
}
