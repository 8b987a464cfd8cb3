package org.relaydesk.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;

import org.relaydesk.support.FakeProvider;

/** A provider under load: some orders it refuses, some it takes without a word, and most change while they are watched. */
final class Panel {
    private static final int SILENT = 13;
    private static final int REFUSED = 17;

    /** How often each link was sent, over all lives of the program. */
    final Map<String, Integer> adds = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final FakeProvider provider;
    private final ObjIntConsumer<String> silent;

    /** @param silent told of a link and its order's id where the order was taken and the connection then broken */
    Panel(FakeProvider provider, ObjIntConsumer<String> silent) {
        this.provider = provider;
        this.silent = silent;
        provider.add = this::add;
        provider.status = this::status;
    }

    private void add(HttpExchange exchange, Map<String, String> form) throws IOException {
        var link = form.getOrDefault("link", "");
        int times = adds.merge(link, 1, Integer::sum);
        int number = Integer.parseInt(link.substring(link.lastIndexOf('/') + 1));
        if (times == 1 && number % SILENT == 5) {
            silent.accept(link, provider.take(form));
            exchange.close();
        } else if (times == 1 && number % REFUSED == 7) {
            FakeProvider.says("Incorrect link").answer(exchange, form);
        } else {
            provider.accept(exchange, form);
        }
    }

    private void status(HttpExchange exchange, Map<String, String> form) throws IOException {
        Stream.of(form.getOrDefault("orders", form.getOrDefault("order", "")).split(",", -1)).forEach(this::goOn);
        provider.tell(exchange, form);
    }

    /** In progress when first asked about; the second time its fate, which its id decides. */
    private void goOn(String id) {
        var order = provider.orders.get(id);
        if (order == null) {
            return;
        }
        if (asked.merge(id, 1, Integer::sum) == 1) {
            provider.is(id, "In progress", remains(order));
        } else if (order.get("status").getAsString().equals("In progress")) {
            switch (Integer.parseInt(id) % 4) {
                case 0 -> provider.is(id, "Completed", "0");
                case 1 -> provider.is(id, "Partial", Long.toString(Long.parseLong(remains(order)) / 3));
                case 2 -> provider.is(id, "Canceled", remains(order));
                default -> { }
            }
        }
    }

    private static String remains(JsonObject order) {
        return order.get("remains").getAsString();
    }

    /** Nothing stays in progress for ever. */
    void completeAll() {
        provider.orders.forEach((id, order) -> {
            if (!order.get("status").getAsString().matches("Completed|Partial|Canceled")) {
                provider.is(id, "Completed", "0");
            }
        });
    }
}
