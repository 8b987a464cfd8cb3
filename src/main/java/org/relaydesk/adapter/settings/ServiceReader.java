package org.relaydesk.adapter.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.Service;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** Makes a service and its fall-backs out of its part of a settings file. */
final class ServiceReader {
    private static final int MOST_FALLBACKS = 10;

    private ServiceReader() {}

    /** @throws BadSettings naming the key that is wrong or missing */
    static Service read(Values s) {
        long min = s.whole("min", 1, 1, 1_000_000_000);
        long max = s.whole("max", 1_000_000_000, 1, 1_000_000_000);
        if (min > max) {
            throw s.bad("max", "at least min");
        }
        var price = price(s);
        var service = new Service(
                number(s), s.text("name", 100), s.text("category", 60), price,
                s.text("provider"), s.text("providerService", 60), s.has("type") ? s.text("type", 60) : "Default", min, max,
                (int) s.whole("refillDays", 0, 0, 3650));
        service.allowDripFeed(s.yes("dripFeed", false));
        if (s.has("marginPercent")) {
            // the price holds until the provider's catalogue says what the service costs
            service.byMargin((int) s.whole("marginPercent", 0, 1000), price);
        }
        return service;
    }

    static int number(Values s) {
        return (int) s.whole("number", 1, 999_999_999);
    }

    private static Paise price(Values s) {
        return Rupees.parse(s.decimal("pricePer1000").toPlainString())
                .filter(Paise::isPositive)
                .orElseThrow(() -> s.bad("pricePer1000", "rupees such as \"149.00\""));
    }

    /** In order; each provider once, and not the service's own: an order knows its place by the provider's name. */
    static List<Route> fallbacks(Values s) {
        var seen = new HashSet<String>();
        seen.add(s.text("provider"));
        var routes = new ArrayList<Route>();
        for (var place : s.list("fallbacks")) {
            var provider = place.text("provider");
            if (!seen.add(provider)) {
                throw place.bad("provider", "another one in each place, not " + provider + " again");
            }
            // the first place is the service's own
            routes.add(new Route(number(s), routes.size() + 2, provider, place.text("providerService", 60)));
        }
        if (routes.size() > MOST_FALLBACKS) {
            throw s.bad("fallbacks", "at most " + MOST_FALLBACKS + " places");
        }
        return List.copyOf(routes);
    }
}
