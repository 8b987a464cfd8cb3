package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import com.sun.net.httpserver.HttpExchange;

/** Finds who answers a request, by its exact path and its method; HEAD is answered as GET without the body. */
record Routes(Map<String, Place> places) {
    /** Answers one kind of request. */
    interface Route {
        Reply answer(HttpExchange exchange) throws IOException;
    }

    /**
     * What stands at a path.
     *
     * @param isOpen whether the seller has set up what it is for
     */
    record Place(BooleanSupplier isOpen, Map<String, Route> methods) {}

    Reply answer(HttpExchange exchange) throws IOException {
        var place = places.get(exchange.getRequestURI().getPath());
        if (place == null || !place.isOpen().getAsBoolean()) {
            return Reply.of(404);
        }
        var method = exchange.getRequestMethod();
        var route = place.methods().get(method.equals("HEAD") ? "GET" : method);
        return route == null
                ? Reply.of(405).with("Allow", String.join(", ", new TreeSet<>(place.methods().keySet())))
                : route.answer(exchange);
    }
}
