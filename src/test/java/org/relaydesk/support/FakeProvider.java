package org.relaydesk.support;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;

/** A panel that speaks API v2; each action can be told how to behave. */
public final class FakeProvider extends LoopbackServer {
    public static final String KEY = "panel-key-1";

    /** One {@code add} that arrived, whatever was answered. */
    public record Add(String service, String link, String quantity) {}

    /** How an action answers. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, Map<String, String> form) throws IOException;
    }

    public final List<Add> adds = new CopyOnWriteArrayList<>();
    /** What {@code add} was told each time, in order, without key and action. */
    public final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    /** What was asked of {@code status}, each call's ids. */
    public final List<String> asked = new CopyOnWriteArrayList<>();
    /** The orders that it has, by their ids: what {@code status} says. */
    public final Map<String, JsonObject> orders = new ConcurrentHashMap<>();
    public volatile Behaviour add = this::accept;
    public volatile Behaviour status = this::tell;
    /** How often it was asked for the balance: once a sweep, and before each {@code add}. */
    public final AtomicInteger balances = new AtomicInteger();
    public volatile String balance = "1000.50";
    /** What was asked of {@code refill}, {@code refill_status} and {@code cancel}, as forms. */
    public final List<Map<String, String>> followUps = new CopyOnWriteArrayList<>();
    public volatile Behaviour refill = (exchange, _) -> json(exchange, 200, "{\"refill\":\"1\"}");
    public volatile Behaviour refillStatus = (exchange, _) -> json(exchange, 200, "{\"status\":\"Pending\"}");
    public volatile Behaviour cancel = (exchange, form) ->
            json(exchange, 200, "[{\"order\":" + form.get("orders") + ",\"cancel\":1}]");
    public volatile Behaviour services = (exchange, _) -> json(exchange, 200, "[]");
    private final AtomicInteger ids = new AtomicInteger(23_500);

    public String url() {
        return "http://127.0.0.1:" + port() + "/api/v2";
    }

    /** Its next order's number, for a store that has orders already. */
    public void countFrom(int number) {
        ids.set(number);
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        var form = form(body(exchange));
        if (!KEY.equals(form.get("key"))) {
            json(exchange, 200, "{\"error\":\"Incorrect API key\"}");
            return;
        }
        switch (form.getOrDefault("action", "")) {
            case "add" -> {
                adds.add(new Add(
                        form.getOrDefault("service", ""), form.getOrDefault("link", ""), form.getOrDefault("quantity", "")));
                var told = new LinkedHashMap<>(form);
                told.keySet().removeAll(List.of("key", "action"));
                forms.add(told);
                add.answer(exchange, form);
            }
            case "status" -> {
                asked.add(form.getOrDefault("orders", form.getOrDefault("order", "")));
                status.answer(exchange, form);
            }
            case "balance" -> {
                balances.incrementAndGet();
                json(exchange, 200, "{\"balance\":\"" + balance + "\",\"currency\":\"USD\"}");
            }
            case "refill" -> followUp(refill, exchange, form);
            case "refill_status" -> followUp(refillStatus, exchange, form);
            case "cancel" -> followUp(cancel, exchange, form);
            case "services" -> services.answer(exchange, form);
            default -> json(exchange, 200, "{\"error\":\"Incorrect request\"}");
        }
    }

    private void followUp(Behaviour behaviour, HttpExchange exchange, Map<String, String> form) throws IOException {
        followUps.add(form);
        behaviour.answer(exchange, form);
    }

    public static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    /** Takes the order in and gives it an id. */
    public void accept(HttpExchange exchange, Map<String, String> form) throws IOException {
        json(exchange, 200, "{\"order\":" + take(form) + "}");
    }

    /** Takes the order in without a word of it. */
    public int take(Map<String, String> form) {
        int id = ids.incrementAndGet();
        is(Integer.toString(id), "Pending", form.getOrDefault("quantity", "0"));
        return id;
    }

    /** What {@code status} says of an order from now on. */
    public void is(String id, String status, String remains) {
        var order = new JsonObject();
        order.addProperty("charge", "0.27819");
        order.addProperty("start_count", "3572");
        order.addProperty("status", status);
        order.addProperty("remains", remains);
        order.addProperty("currency", "USD");
        orders.put(id, order);
    }

    public void says(String id, String json) {
        orders.put(id, JsonParser.parseString(json).getAsJsonObject());
    }

    /** Answers for one id or many, and leaves out what it does not have. */
    public void tell(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (form.containsKey("order")) {
            var order = orders.get(form.get("order"));
            json(exchange, 200, order == null ? "{\"error\":\"Incorrect order ID\"}" : order.toString());
            return;
        }
        var all = new JsonObject();
        Stream.of(form.getOrDefault("orders", "").split(",", -1)).filter(orders::containsKey)
                .forEach(id -> all.add(id, orders.get(id)));
        json(exchange, 200, all.toString());
    }

    public static Behaviour says(String error) {
        return (exchange, _) -> json(exchange, 200, "{\"error\":\"" + error + "\"}");
    }

    /** Takes the order and breaks the connection without an answer. */
    public void reset(HttpExchange exchange, Map<String, String> form) {
        take(form);
        exchange.close();
    }

    /** Takes the order and never answers. */
    public void hang(HttpExchange exchange, Map<String, String> form) {
        take(form);
        hang();
    }

    public static Behaviour page(int status) {
        return (exchange, _) -> send(exchange, status, "text/html", "<html><body>Back soon</body></html>");
    }

    public long addsFor(String link) {
        return adds.stream().filter(a -> a.link().equals(link)).count();
    }
}
