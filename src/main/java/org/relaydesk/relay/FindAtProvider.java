package org.relaydesk.relay;

import java.util.List;

import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Refused;

/** Asks the provider whether it has an order under the id that the seller found. Outside of any transaction. */
public final class FindAtProvider {
    private final OrderRepository orders;
    private final ProviderRepository providers;
    private final ProviderApi api;
    private final Reader reader;

    public FindAtProvider(OrderRepository orders, ProviderRepository providers, ProviderApi api, Reader reader) {
        this.orders = orders;
        this.providers = providers;
        this.api = api;
        this.reader = reader;
    }

    /**
     * Blocks until the provider has answered.
     *
     * @throws Refused {@code id-bad} for none, {@code id-unknown} with the provider's words, {@code provider-unreachable}
     */
    public void check(String orderId, String providerOrderId) {
        var id = providerOrderId.strip();
        if (id.isEmpty() || id.length() > 60 || id.contains(",")) {
            throw new Refused("id-bad", id);
        }
        var order = reader.call(() -> orders.byOrderId(orderId)).orElseThrow(() -> new Refused("order-unknown", orderId));
        var account = reader.call(() -> providers.byName(at(order)))
                .orElseThrow(() -> new Refused("order-unknown", orderId)).account();
        switch (api.status(account, List.of(id))) {
            case StatusAnswer.Failed(String why, var _) -> throw new Refused("provider-unreachable", account.name(), why);
            case StatusAnswer.Singly(String why) -> throw new Refused("provider-unreachable", account.name(), why);
            case StatusAnswer.Answered answered -> {
                switch (answered.orders().get(id)) {
                    case StatusAnswer.Report _ -> {
                        // it is there
                    }
                    case StatusAnswer.OrderError(String message) -> throw new Refused("id-unknown", id, message);
                    case null -> throw new Refused("id-unknown", id, "");
                }
            }
        }
    }

    private static String at(Order order) {
        return order.provider() == null ? "" : order.provider();
    }
}
