package org.relaydesk.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;

import org.relaydesk.support.FakeGraph;

/** What WhatsApp was given under load: the newest message of each customer, and when each key came. */
final class Post {
    /** A message may go out a second time ten minutes after the first; the clock runs from a little before it arrives. */
    private static final Duration EARLIEST_SECOND = Duration.ofMinutes(10).minusSeconds(30);

    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final FakeGraph graph;

    Post(FakeGraph graph) {
        this.graph = graph;
        graph.messages = this::take;
    }

    private void take(HttpExchange exchange, JsonObject message) throws IOException {
        var key = message.get("biz_opaque_callback_data").getAsString();
        times.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(System.nanoTime());
        graph.accept(exchange, message);
        var to = message.get("to").getAsString();
        graph.to(to).stream().map(FakeGraph.Sent::text).reduce((_, last) -> last)
                .ifPresent(text -> texts.computeIfAbsent(to, _ -> new CopyOnWriteArrayList<>()).add(text));
    }

    /** How many messages the customer has. */
    int count(String to) {
        return texts.getOrDefault(to, List.of()).size();
    }

    /** What he got after the first so many. */
    List<String> since(String to, int count) {
        var all = texts.getOrDefault(to, List.of());
        return all.subList(count, all.size());
    }

    /** @param again keys that were allowed to go out again at once */
    List<String> broken(Set<String> again) {
        var broken = new ArrayList<String>();
        times.forEach((key, sent) -> {
            boolean early = sent.size() > 1 && Duration.ofNanos(sent.get(1) - sent.get(0)).compareTo(EARLIEST_SECOND) < 0;
            if (sent.size() > 2 || (early && !again.contains(key))) {
                broken.add("doubled: message " + key + " went out " + sent.size() + " times");
            }
        });
        return broken;
    }
}
