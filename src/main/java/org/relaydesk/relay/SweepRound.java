package org.relaydesk.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.order.Watched;

/** The questions of one round to one provider: makes batches of what is due, and learns how it answers them. */
final class SweepRound {
    /**
     * What a batch came to.
     *
     * @param said of orders that were answered, or left out though they were asked for alone
     */
    record Answer(List<NoteAnswers.Said> said, StatusAnswer.@Nullable Failed failed) {}

    private final ProviderApi api;
    private final ProviderAccount provider;
    private final ProviderHabits habits;
    private final DueOrders due;
    private final ArrayDeque<Watched> again = new ArrayDeque<>();
    private final ArrayDeque<Watched> alone = new ArrayDeque<>();
    private int singles;
    private int requests;

    SweepRound(ProviderApi api, ProviderAccount provider, ProviderHabits habits, DueOrders due) {
        this.api = api;
        this.provider = provider;
        this.habits = habits;
        this.due = due;
    }

    int requests() {
        return requests;
    }

    /** The orders to be asked about next, in one request; none when the round is done. */
    List<Watched> batch() {
        if (!again.isEmpty()) {
            return take(again);
        }
        var batch = new ArrayList<Watched>();
        while (batch.size() < habits.batch()) {
            var next = due.next();
            if (next == null) {
                break;
            } else if (!habits.wasLeftOut(next.number())) {
                batch.add(next);
            } else if (singles < ProviderHabits.MOST_SINGLES) {
                singles++;
                alone.add(next);
            }
        }
        return batch.isEmpty() && !alone.isEmpty() ? List.of(alone.remove()) : batch;
    }

    private List<Watched> take(ArrayDeque<Watched> from) {
        var some = new ArrayList<Watched>();
        while (some.size() < habits.batch() && !from.isEmpty()) {
            some.add(from.remove());
        }
        return some;
    }

    Answer ask(List<Watched> batch, Instant now) {
        Map<String, Watched> byId = new LinkedHashMap<>();
        batch.forEach(order -> byId.put(String.valueOf(order.providerOrderId()), order));
        var came = AskBatch.ask(api, provider, List.copyOf(byId.keySet()));
        requests += came.requests();
        var said = new ArrayList<NoteAnswers.Said>();
        came.orders().forEach((id, entry) -> said(said, byId, id, entry));
        if (came.singlyOnly()) {
            habits.batchIs(1);
        }
        if (isCapped(came, byId.keySet())) {
            habits.batchIs(came.orders().size());
            came.leftOut().forEach(id -> again.add(order(byId, id)));
        } else {
            leftOut(came, byId, said);
        }
        said.forEach(one -> due.asked(one.order(), now));
        return new Answer(said, came.failed());
    }

    /** Some answer for the first so many alone: the rest is asked in smaller batches at once. */
    private static boolean isCapped(AskBatch.Came came, Set<String> ids) {
        boolean one = came.requests() == 1 && came.failed() == null;
        return one && came.leftOut().size() > 1 && !came.orders().isEmpty()
                && ids.stream().limit(came.orders().size()).allMatch(came.orders()::containsKey);
    }

    private void leftOut(AskBatch.Came came, Map<String, Watched> byId, List<NoteAnswers.Said> said) {
        if (came.orders().isEmpty() && came.leftOut().size() > 1 && came.failed() == null) {
            // they were not beyond a limit: it does not know them
            habits.batchIs(ProviderApi.STATUS_BATCH);
        }
        boolean wasAlone = byId.size() == 1;
        for (var id : came.leftOut()) {
            var order = order(byId, id);
            if (wasAlone) {
                habits.askedAlone(order.number());
                said.add(NoteAnswers.Said.nothing(order));
            } else {
                habits.leftOut(order.number());
            }
        }
    }

    private void said(
            List<NoteAnswers.Said> said, Map<String, Watched> byId, String id, StatusAnswer.Entry entry) {
        var order = order(byId, id);
        habits.askedAlone(order.number());
        said.add(NoteAnswers.Said.of(order, entry));
    }

    private static Watched order(Map<String, Watched> byId, String id) {
        var order = byId.get(id);
        if (order == null) {
            throw new IllegalStateException("nobody asked for " + id);
        }
        return order;
    }
}
