package org.relaydesk.demo;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.relaydesk.demo.sim.GraphSecrets;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.sim.SimGraph;
import org.relaydesk.demo.sim.SimProvider;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.money.Rupees;

/** The settings file of the demo's store: as a seller's, but with the simulators' addresses. */
final class DemoSettings {
    static final GraphSecrets WHATSAPP =
            new GraphSecrets("555000111222", "demo-access-token", "demo-app-secret", "demo-verify-token");
    static final String SMS_TOKEN = "demo-sms-token";

    private DemoSettings() {}

    static String json(SimGraph graph, SimProvider provider, List<Panel> panels, int pollSeconds) {
        var root = new JsonObject();
        root.add("store", store());
        var listener = new JsonObject();
        listener.addProperty("bind", "127.0.0.1");
        listener.addProperty("port", 0);
        root.add("listener", listener);
        root.add("whatsapp", whatsApp(graph));
        var polling = new JsonObject();
        polling.addProperty("everySeconds", pollSeconds);
        root.add("polling", polling);
        var sms = new JsonObject();
        sms.addProperty("token", SMS_TOKEN);
        var feeds = new JsonObject();
        feeds.add("sms", sms);
        root.add("bankFeeds", feeds);
        root.add("providers", providers(provider, panels));
        root.add("services", services());
        return root.toString();
    }

    private static JsonObject store() {
        var store = new JsonObject();
        store.addProperty("name", Shop.NAME);
        store.addProperty("upiId", Shop.UPI_ID);
        store.addProperty("orderPrefix", Shop.ORDER_PREFIX);
        store.addProperty("timeZone", Shop.ZONE.getId());
        return store;
    }

    private static JsonObject whatsApp(SimGraph graph) {
        var whatsApp = new JsonObject();
        whatsApp.addProperty("transport", "cloud");
        whatsApp.addProperty("graphUrl", graph.url().toString());
        whatsApp.addProperty("phoneNumberId", WHATSAPP.phoneNumberId());
        whatsApp.addProperty("accessToken", WHATSAPP.accessToken());
        whatsApp.addProperty("appSecret", WHATSAPP.appSecret());
        whatsApp.addProperty("verifyToken", WHATSAPP.verifyToken());
        var hosts = new JsonArray();
        hosts.add(graph.url().getHost());
        whatsApp.add("mediaHosts", hosts);
        return whatsApp;
    }

    private static JsonArray providers(SimProvider provider, List<Panel> panels) {
        var all = new JsonArray();
        for (var panel : panels) {
            var json = new JsonObject();
            json.addProperty("name", panel.name());
            json.addProperty("url", provider.url(panel.name()).toString());
            json.addProperty("key", panel.key());
            json.addProperty("currency", "USD");
            json.addProperty("rupeesPerUnit", "84.50");
            // short, so that nobody waits long for the provider that does not answer
            json.addProperty("timeoutSeconds", 3);
            json.addProperty("requestsPerMinute", 120);
            json.addProperty("lowBalance", "2.00");
            all.add(json);
        }
        return all;
    }

    private static JsonArray services() {
        var all = new JsonArray();
        for (var goods : Goods.ALL) {
            var json = new JsonObject();
            json.addProperty("number", goods.number());
            json.addProperty("name", goods.name());
            json.addProperty("category", goods.category());
            json.addProperty("pricePer1000", Rupees.plain(goods.pricePer1000()));
            json.addProperty("provider", goods.panel());
            json.addProperty("providerService", goods.service());
            json.addProperty("type", goods.more().type());
            json.addProperty("min", goods.min());
            json.addProperty("max", goods.max());
            json.addProperty("refillDays", goods.refillDays());
            if (goods.more().marginPercent() > 0) {
                json.addProperty("marginPercent", goods.more().marginPercent());
            }
            json.add("fallbacks", fallBacks(goods));
            all.add(json);
        }
        return all;
    }

    private static JsonArray fallBacks(Goods goods) {
        var all = new JsonArray();
        for (var place : goods.more().fallBacks()) {
            var json = new JsonObject();
            json.addProperty("provider", place.panel());
            json.addProperty("providerService", place.service());
            all.add(json);
        }
        return all;
    }
}
