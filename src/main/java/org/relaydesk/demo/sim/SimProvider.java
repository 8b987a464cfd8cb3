package org.relaydesk.demo.sim;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonElement;
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
        if (panel.isSilent() || closesWithin(panel.answerTime())) {
            return waitForEver();
        }
        var form = Form.parse(ask.text());
        if (!panel.key().equals(form.get("key"))) {
            return Answer.json(PanelJson.error("Invalid API key"));
        }
        return form.getOrDefault("action", "").equals("add") ? add(panel, form) : Answer.json(said(panel, form));
    }

    private static JsonElement said(Panel panel, Map<String, String> form) {
        return switch (form.getOrDefault("action", "")) {
            case "services" -> PanelJson.services(panel);
            case "balance" -> LoopbackServer.object(Map.of("balance", Usd.text(panel.balance()), "currency", "USD"));
            case "status" -> PanelJson.status(panel, form);
            case "refill" -> PanelJson.refill(panel, form);
            case "refill_status" -> PanelJson.refillStatus(panel, form);
            case "cancel" -> PanelJson.cancel(panel, form);
            default -> PanelJson.error("Incorrect request");
        };
    }

    private @Nullable Answer add(Panel panel, Map<String, String> form) {
        // comments are counted by their lines
        var comments = form.getOrDefault("comments", "");
        var quantity = comments.isEmpty() ? form.getOrDefault("quantity", "") : Long.toString(comments.lines().count());
        var runs = form.getOrDefault("runs", "1");
        if (!quantity.matches("\\d{1,9}") || !runs.matches("\\d{1,4}")) {
            return Answer.json(PanelJson.error("Incorrect quantity"));
        }
        var added = panel.add(
                form.getOrDefault("service", ""), form.getOrDefault("link", ""), Long.parseLong(quantity), Long.parseLong(runs));
        if (!added.error().isEmpty()) {
            return Answer.json(PanelJson.error(added.error()));
        }
        if (added.id().isEmpty()) {
            return waitForEver();
        }
        var answer = new JsonObject();
        answer.addProperty("order", Long.valueOf(added.id()));
        return Answer.json(answer);
    }

    /** Lets the time go by that the panel takes. */
    private boolean closesWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** No answer at all. */
    private @Nullable Answer waitForEver() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
