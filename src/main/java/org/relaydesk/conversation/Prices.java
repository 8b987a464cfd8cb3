package org.relaydesk.conversation;

import java.util.Map;

import org.relaydesk.catalog.Service;

/** What a service costs, in words. */
final class Prices {
    private Prices() {}

    /** For a thousand; for a package of which there is one, the whole. */
    static String rate(Speaker speaker, Service service) {
        return service.soldWhole()
                ? service.pricePer1000().toString()
                : speaker.phrase("price.rate", Map.of("price", service.pricePer1000()));
    }
}
