package org.relaydesk.demo.sim;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Form;
import org.relaydesk.demo.sim.LoopbackServer.Answer;
import org.relaydesk.demo.sim.LoopbackServer.Ask;

/** Serves panels over API v2, each under its name: {@code /bulkpanel/api/v2}. */
public final class SimProvider implements AutoCloseable {
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final LoopbackServer server;

    public SimProvider(List<Panel> panels) {
        panels.forEach(p -> this.panels.put("/" + p.name() + "/api/v2", p));
        server = new LoopbackServer(this::answer);
    }

    public URI url(String panel) {
        return URI.create(server.address() + "/" + panel + "/api/v2");
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }

    private @Nullable Answer answer(Ask ask) {
        var panel = panels.get(ask.path());
        if (panel == null || !ask.method().equals("POST")) {
            return Answer.json(404, LoopbackServer.object(Map.of("error", "Not found")));
        }
        var form = Form.parse(ask.text());
        if (!panel.key().equals(form.get("key"))) {
            return error("Invalid API key");
        }
        return switch (form.getOrDefault("action", "")) {
            case "services" -> Answer.json(services(panel));
            case "balance" -> Answer.json(LoopbackServer.object(Map.of("balance", Usd.text(panel.balance()), "currency", "USD")));
            case "add" -> add(panel, form);
            case "status" -> Answer.json(status(panel, form));
            default -> error("Incorrect request");
        };
    }

    private @Nullable Answer add(Panel panel, Map<String, String> form) {
        var quantity = form.getOrDefault("quantity", "");
        if (!quantity.matches("\\d{1,9}")) {
            return error("Incorrect quantity");
        }
        var added = panel.add(form.getOrDefault("service", ""), form.getOrDefault("link", ""), Long.parseLong(quantity));
        if (!added.error().isEmpty()) {
            return error(added.error());
        }
        if (added.id().isEmpty()) {
            waitForEver();
            return null;
        }
        var answer = new JsonObject();
        answer.addProperty("order", Long.valueOf(added.id()));
        return Answer.json(answer);
    }

    private void waitForEver() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject status(Panel panel, Map<String, String> form) {
        var one = form.get("order");
        if (one != null) {
            return entry(panel, one.strip());
        }
        var all = new JsonObject();
        for (var id : form.getOrDefault("orders", "").split(",", -1)) {
            all.add(id.strip(), entry(panel, id.strip()));
        }
        return all;
    }

    private static JsonObject entry(Panel panel, String id) {
        return panel.status(id).map(SimProvider::json).orElseGet(() -> LoopbackServer.object(Map.of("error", "Incorrect order ID")));
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

    private static JsonArray services(Panel panel) {
        var all = new JsonArray();
        for (var service : panel.services()) {
            var json = new JsonObject();
            json.addProperty("service", service.id());
            json.addProperty("name", service.name());
            json.addProperty("type", "Default");
            json.addProperty("category", service.category());
            json.addProperty("rate", Usd.text(service.rate()));
            json.addProperty("min", Long.toString(service.min()));
            json.addProperty("max", Long.toString(service.max()));
            json.addProperty("refill", service.refill());
            json.addProperty("cancel", false);
            all.add(json);
        }
        return all;
    }

    private static Answer error(String words) {
        return Answer.json(LoopbackServer.object(Map.of("error", words)));
    }
}
