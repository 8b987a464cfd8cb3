package org.relaydesk.desk.conversation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.conversation.ConversationActions.Attached;
import org.relaydesk.desk.conversation.ConversationActions.Reply;
import org.relaydesk.desk.conversation.ConversationDoor.Gateway;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.ServiceWindow;
import org.relaydesk.query.ConversationQueries.Canned;
import org.relaydesk.query.ConversationQueries.Head;

/** What the seller writes: a draft a customer, sent off once each, with answers at hand and attachments. */
final class ComposeController {
    private static final List<Integer> SILENCES = List.of(0, 1, 12);

    private final ConversationModel model;
    private final FxDoor door;
    private final ConversationActions actions;
    private final Gateway gateway;
    private final Words words;
    private final Runnable refresh;
    private final Map<Long, Draft> drafts = new HashMap<>();

    ComposeController(ConversationModel model, FxDoor door, ConversationActions actions, Gateway gateway, Words words, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.gateway = gateway;
        this.words = words;
        this.refresh = refresh;
    }

    /** Another customer is selected: his draft is taken up. */
    void take(@Nullable Long customer) {
        model.choosing().set(false);
        model.draft().set(customer == null ? null : drafts.computeIfAbsent(customer, _ -> fresh()));
    }

    private Draft fresh() {
        return new Draft(actions.newKey(), "", null);
    }

    private void keep(long customer, Draft draft) {
        drafts.put(customer, draft);
        if (Long.valueOf(customer).equals(model.selected().get())) {
            model.draft().set(draft);
        }
    }

    void typed(String text) {
        var customer = model.selected().get();
        Draft draft = model.draft().get();
        if (customer != null && draft != null && !draft.text().equals(text)) {
            keep(customer, draft.with(text));
        }
    }

    Gateway gateway() {
        return gateway;
    }

    /** When the customer's window closes; empty where there is none. */
    Optional<Instant> closesAt(Head head) {
        return ServiceWindow.closesAt(gateway.transport(), head.lastMessageAt());
    }

    void send() {
        send(null);
    }

    /** @param template under which it is sent; null: as it is, now or when the customer writes next */
    void send(@Nullable String template) {
        var customer = model.selected().get();
        Draft draft = model.draft().get();
        if (customer == null || draft == null || draft.isEmpty() || model.sending().get() || model.attaching().get()) {
            return;
        }
        model.sending().set(true);
        var talk = model.talk().get();
        long seen = talk == null ? 0 : talk.lastReceived();
        var reply = new Reply(draft.key(), customer, draft.text().strip(), draft.attached(), template, seen, model.silentHours().get());
        door.carryOut(() -> actions.answer(reply), _ -> {
            model.sending().set(false);
            keep(customer, fresh());
            refresh.run();
        }, () -> model.sending().set(false));
    }

    /** How long the bot is silent after an answer: the next choice. */
    void silence() {
        int now = SILENCES.indexOf(model.silentHours().get());
        model.silentHours().set(SILENCES.get((now + 1) % SILENCES.size()));
    }

    void attach(Path file) {
        var customer = model.selected().get();
        if (customer != null && !model.attaching().get()) {
            model.attaching().set(true);
            door.carryOut(() -> actions.attach(file), attached -> {
                model.attaching().set(false);
                attached(customer, attached);
            }, () -> model.attaching().set(false));
        }
    }

    void detach() {
        var customer = model.selected().get();
        if (customer != null) {
            attached(customer, null);
        }
    }

    private void attached(long customer, @Nullable Attached file) {
        keep(customer, drafts.getOrDefault(customer, fresh()).with(file));
    }

    // --- answers at hand -------------------------------------------------------------------------------------------

    void choose() {
        if (model.selected().get() != null) {
            model.choice().set(0);
            model.choosing().set(true);
        }
    }

    void leave() {
        model.choosing().set(false);
    }

    void move(int by) {
        model.choice().set(Math.clamp(model.choice().get() + by, 0, Math.max(0, model.canned().get().size() - 1)));
    }

    /** Takes the chosen one into the draft, to be looked over and sent. */
    void takeChoice() {
        take(model.choice().get());
    }

    void take(int index) {
        var all = model.canned().get();
        var customer = model.selected().get();
        Draft draft = model.draft().get();
        if (index < 0 || index >= all.size() || customer == null || draft == null) {
            return;
        }
        var text = filled(all.get(index).text());
        leave();
        keep(customer, draft.with(draft.text().isBlank() ? text : draft.text().stripTrailing() + "\n" + text));
    }

    /** The customer's first name and his newest order; what is not known is left to the seller. */
    private String filled(String text) {
        Head head = model.head().get();
        if (head == null) {
            return text;
        }
        var name = head.name().startsWith("+") || head.name().equals("?") ? words.say("conversation.canned.you") : head.name();
        var filled = text.replace("{name}", name);
        return head.newest() == null ? filled : filled.replace("{order}", head.newest());
    }

    /** Keeps what is written as an answer at hand. */
    void keepCanned() {
        Draft draft = model.draft().get();
        if (draft == null || draft.text().isBlank()) {
            door.tell(Tone.WARN, words.say("conversation.canned.nothing"));
            return;
        }
        door.carryOut(() -> actions.addCanned(draft.text()), _ -> {
            door.tell(Tone.GOOD, words.say("conversation.canned.kept"));
            refresh.run();
        }, () -> { });
    }

    void removeChoice() {
        var all = model.canned().get();
        int index = model.choice().get();
        if (index < all.size()) {
            Canned canned = all.get(index);
            door.carryOut(() -> actions.removeCanned(canned.id()), _ -> refresh.run(), () -> { });
        }
    }
}
