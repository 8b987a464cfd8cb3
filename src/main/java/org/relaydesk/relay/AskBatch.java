package org.relaydesk.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the status of a batch of orders. Where it can't be told which order an answer means, the batch is asked in
 * halves and those in halves again, so that one bad id is found in some 14 calls and spoils nothing for the others.
 */
final class AskBatch {
    /** So many times the batch is halved without a part that is understood, before each order is asked by itself. */
    private static final int HALVINGS = 3;

    /**
     * What came of it.
     *
     * @param orders what was said, by provider order id
     * @param leftOut ids that were asked and not answered
     * @param failed where a call failed: what was not asked by then is in neither of them
     * @param singlyOnly whether the provider answers for one order at a time only
     */
    record Came(
            Map<String, StatusAnswer.Entry> orders, List<String> leftOut, int requests,
            StatusAnswer.@Nullable Failed failed, boolean singlyOnly) {}

    private final ProviderApi api;
    private final ProviderAccount provider;
    private final Map<String, StatusAnswer.Entry> orders = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private StatusAnswer.@Nullable Failed failed;
    private int requests;
    private boolean understood;
    private boolean singlyOnly;

    private AskBatch(ProviderApi api, ProviderAccount provider) {
        this.api = api;
        this.provider = provider;
    }

    static Came ask(ProviderApi api, ProviderAccount provider, List<String> ids) {
        var batch = new AskBatch(api, provider);
        var parts = List.of(ids);
        for (int halvings = 0; !parts.isEmpty(); halvings++) {
            batch.singlyOnly |= !batch.understood && halvings >= HALVINGS && parts.getFirst().size() > 1;
            parts = batch.round(batch.singlyOnly ? singles(parts) : parts);
        }
        return new Came(batch.orders, batch.leftOut, batch.requests, batch.failed, batch.singlyOnly);
    }

    /** Asks each part; what is to be asked in smaller parts. */
    private List<List<String>> round(List<List<String>> parts) {
        var smaller = new ArrayList<List<String>>();
        for (var part : parts) {
            if (failed == null) {
                requests++;
                smaller.addAll(ask(part));
            }
        }
        return failed == null ? smaller : List.of();
    }

    private List<List<String>> ask(List<String> ids) {
        switch (api.status(provider, ids)) {
            case StatusAnswer.Answered answered -> {
                understood |= ids.size() > 1;
                ids.forEach(id -> {
                    var entry = answered.orders().get(id);
                    if (entry == null) {
                        leftOut.add(id);
                    } else {
                        orders.put(id, entry);
                    }
                });
            }
            case StatusAnswer.Failed why -> failed = why;
            case StatusAnswer.Singly _ when ids.size() == 1 -> leftOut.add(ids.getFirst());
            case StatusAnswer.Singly _ -> {
                int half = (ids.size() + 1) / 2;
                return List.of(ids.subList(0, half), ids.subList(half, ids.size()));
            }
        }
        return List.of();
    }

    private static List<List<String>> singles(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).map(List::of).toList();
    }
}
