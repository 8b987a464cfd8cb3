package org.relaydesk.desk.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.conversation.Talk.Change;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.query.ConversationQueries;
import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Place;

/** Loads the selected thread in pages: a piece of it at a time, never the whole. */
final class TalkController {
    static final int PAGE = 50;
    /** Messages held at most; those at the other end go. */
    static final int MOST = 200;

    private static final String ASK = "talk";

    private final ConversationModel model;
    private final ConversationQueries queries;
    private final Visit visit;
    private final Runnable shown;
    private boolean loading;

    /** @param shown told after each change of what is shown */
    TalkController(ConversationModel model, ConversationQueries queries, Visit visit, Runnable shown) {
        this.model = model;
        this.queries = queries;
        this.visit = visit;
        this.shown = shown;
    }

    /** The end of a customer's thread. */
    void open(long customer) {
        begin(customer);
        visit.ask(ASK, () -> queries.before(customer, null, PAGE),
                page -> show(new Talk(customer, page, page.size() == PAGE, false, Change.OPENED, null)));
    }

    /** A message with what stands around it. */
    void jump(long customer, Place place) {
        begin(customer);
        visit.ask(ASK, () -> List.of(queries.before(customer, place, PAGE / 2), queries.from(customer, place, PAGE / 2)), pages -> {
            var all = new ArrayList<>(pages.getFirst());
            all.addAll(pages.getLast());
            show(new Talk(customer, List.copyOf(all), pages.getFirst().size() == PAGE / 2, pages.getLast().size() == PAGE / 2, Change.JUMPED, place));
        });
    }

    private void begin(long customer) {
        visit.forget(ASK);
        loading = true;
        model.talk().set(Talk.none(customer));
    }

    void close() {
        visit.forget(ASK);
        loading = false;
        model.talk().set(null);
    }

    void older() {
        Talk talk = model.talk().get();
        if (talk == null || loading || !talk.older() || talk.messages().isEmpty()) {
            return;
        }
        loading = true;
        var first = talk.messages().getFirst().place();
        visit.ask(ASK, () -> queries.before(talk.customer(), first, PAGE), page -> join(talk, first, page));
    }

    private void join(Talk asked, Place first, List<Message> page) {
        Talk now = model.talk().get();
        loading = false;
        if (isOf(now, asked, first)) {
            var all = new ArrayList<>(page);
            all.addAll(now.messages());
            var kept = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
            show(new Talk(now.customer(), kept, page.size() == PAGE, now.newer() || kept.size() < all.size(), Change.OLDER, null));
        }
    }

    void newer() {
        Talk talk = model.talk().get();
        if (talk == null || loading || !talk.newer() || talk.messages().isEmpty()) {
            return;
        }
        loading = true;
        var first = talk.messages().getFirst().place();
        var last = talk.messages().getLast().place();
        visit.ask(ASK, () -> queries.from(talk.customer(), last, PAGE + 1), page -> {
            Talk now = model.talk().get();
            loading = false;
            if (isOf(now, talk, first)) {
                var all = new ArrayList<>(now.messages());
                page.stream().filter(message -> message.place().compareTo(last) > 0).forEach(all::add);
                int left = Math.max(0, all.size() - MOST);
                show(new Talk(now.customer(), List.copyOf(all.subList(left, all.size())), now.older() || left > 0, page.size() == PAGE + 1, Change.NEWER, null));
            }
        });
    }

    /** What is shown may have changed, and more may have come. */
    void refresh() {
        Talk talk = model.talk().get();
        if (talk == null || loading) {
            return;
        }
        if (talk.messages().isEmpty()) {
            open(talk.customer());
            return;
        }
        var first = talk.messages().getFirst().place();
        int size = talk.newer() ? talk.messages().size() : MOST + PAGE;
        visit.ask(ASK, () -> queries.from(talk.customer(), first, size), page -> {
            Talk now = model.talk().get();
            if (isOf(now, talk, first) && !loading) {
                int left = Math.max(0, page.size() - MOST);
                var fresh = List.copyOf(page.subList(left, page.size()));
                if (!fresh.equals(now.messages())) {
                    show(new Talk(now.customer(), fresh, now.older() || left > 0, now.newer(), Change.REFRESHED, null));
                }
            }
        });
    }

    private static boolean isOf(@Nullable Talk now, Talk asked, Place first) {
        return now != null && now.customer() == asked.customer() && !now.messages().isEmpty()
                && Objects.equals(now.messages().getFirst().place(), first);
    }

    private void show(Talk talk) {
        loading = false;
        model.talk().set(talk);
        shown.run();
    }
}
