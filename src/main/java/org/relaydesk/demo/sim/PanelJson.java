package org.relaydesk.demo.sim;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What a panel says in the words of API v2: bare about one, as an array or an object about many. */
final class PanelJson {
    private PanelJson() {}

    static JsonObject error(String words) {
        return LoopbackServer.object(Map.of("error", words));
    }

    static JsonArray services(Panel panel) {
        var all = new JsonArray();
        for (var service : panel.services()) {
            var json = new JsonObject();
            json.addProperty("service", service.id());
            json.addProperty("name", service.name());
            json.addProperty("type", service.type());
            json.addProperty("category", service.category());
            json.addProperty("rate", Usd.text(service.rate()));
            json.addProperty("min", Long.toString(service.min()));
            json.addProperty("max", Long.toString(service.max()));
            json.addProperty("refill", service.refill());
            json.addProperty("cancel", service.cancel());
            json.addProperty("dripfeed", service.dripFeed());
            all.add(json);
        }
        return all;
    }

    static JsonObject status(Panel panel, Map<String, String> form) {
        var one = form.get("order");
        if (one != null) {
            return status(panel, one.strip());
        }
        var all = new JsonObject();
        ids(form, "orders").forEach(id -> all.add(id, status(panel, id)));
        return all;
    }

    private static JsonObject status(Panel panel, String id) {
        return panel.status(id).map(PanelJson::json).orElseGet(() -> error("Incorrect order ID"));
    }

    private static JsonObject json(PanelReport report) {
        var json = new JsonObject();
        json.addProperty("charge", report.chargeText());
        json.addProperty("start_count", Long.toString(report.startCount()));
        json.addProperty("status", report.status());
        json.addProperty("remains", Long.toString(report.remains()));
        json.addProperty("currency", "USD");
        return json;
    }

    /** The id is text for one order and a number for many: so it is with real panels. */
    static JsonElement refill(Panel panel, Map<String, String> form) {
        var one = form.get("order");
        if (one != null) {
            var asked = panel.refill(one.strip());
            return asked.error().isEmpty() ? LoopbackServer.object(Map.of("refill", asked.id())) : error(asked.error());
        }
        return list(form, "orders", "order", "refill", id -> {
            var asked = panel.refill(id);
            return asked.error().isEmpty() ? new JsonPrimitive(Long.valueOf(asked.id())) : error(asked.error());
        });
    }

    static JsonElement refillStatus(Panel panel, Map<String, String> form) {
        var one = form.get("refill");
        if (one != null) {
            var object = new JsonObject();
            object.add("status", refillWord(panel, one.strip()));
            return object;
        }
        return list(form, "refills", "refill", "status", id -> refillWord(panel, id));
    }

    private static JsonElement refillWord(Panel panel, String id) {
        return panel.refillStatus(id).<JsonElement>map(JsonPrimitive::new).orElseGet(() -> error("Refill not found"));
    }

    static JsonArray cancel(Panel panel, Map<String, String> form) {
        return list(form, "orders", "order", "cancel", id -> {
            var no = panel.cancel(id);
            return no.isEmpty() ? new JsonPrimitive(1) : error(no);
        });
    }

    /** One object for each id, with the id as a number where it is one. */
    private static JsonArray list(
            Map<String, String> form, String asked, String key, String member, Function<String, JsonElement> said) {
        var all = new JsonArray();
        for (var id : ids(form, asked)) {
            var object = new JsonObject();
            if (id.matches("\\d{1,18}")) {
                object.addProperty(key, Long.valueOf(id));
            } else {
                object.addProperty(key, id);
            }
            object.add(member, said.apply(id));
            all.add(object);
        }
        return all;
    }

    private static List<String> ids(Map<String, String> form, String name) {
        return List.of(form.getOrDefault(name, "").split(",", -1)).stream().map(String::strip).toList();
    }
}
