package org.relaydesk.desk.order;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.part.Answer;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.Detail;
import org.relaydesk.query.OrderQueries.FollowUpLine;
import org.relaydesk.work.Refused;

/** The seller's answers about an order that waits for him; each is carried out once for the order as it was shown. */
final class OrderDecider {
    private final OrderModel model;
    private final FxDoor door;
    private final OrderActions actions;
    private final Words words;
    private final Runnable refresh;
    private final Set<Shown> taken = new HashSet<>();

    OrderDecider(OrderModel model, FxDoor door, OrderActions actions, Words words, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.refresh = refresh;
    }

    void follow() {
        Detail detail = model.detail().get();
        model.deciding().set(detail != null && taken.contains(Shown.of(detail)));
    }

    void itIsThere() {
        ask("order.ask-id", "order.id", List.of(), (detail, answer) -> answer.text().isEmpty()
                ? Optional.of(words.say("order.id-missing"))
                : look(detail, answer.text()));
    }

    /** The provider is asked about the id first: the question stays until it has answered. */
    private Optional<String> look(Detail detail, String id) {
        var shown = Shown.of(detail);
        var asked = model.question().get();
        if (!taken.add(shown)) {
            return Optional.empty();
        }
        model.askFault().set("");
        model.asking().set(words.say("order.asking", "provider", detail.row().provider()));
        follow();
        door.carryOut(() -> actions.itIsThere(shown.order, shown.version, id), nothing -> {
            if (asked.equals(model.question().get())) {
                model.question().set(null);
            }
            model.asking().set("");
            succeeded(words.say("order.done-there", "order", shown.order));
        }, refused -> inline(asked, refused), () -> {
            model.asking().set("");
            failed(shown);
        });
        return Optional.empty();
    }

    /** Says what is wrong under the field, while the question is still there. */
    private boolean inline(Question asked, Refused refused) {
        boolean here = asked.equals(model.question().get());
        if (here) {
            model.askFault().set(words.refused(refused));
        }
        return here;
    }

    void refill() {
        followUp("order.ask-refill", actions::askRefill);
    }

    void cancel() {
        followUp("order.ask-cancel", actions::askCancel);
    }

    private void followUp(String key, Function<String, CompletableFuture<Void>> action) {
        ask(key, "", List.of(), (seen, answer) -> {
            begin(key, seen.row().order(), action);
            return Optional.empty();
        });
    }

    /** What is asked of the provider leaves the order as it is: it may be asked again later. */
    private void begin(String key, String order, Function<String, CompletableFuture<Void>> action) {
        var shown = new Shown(key + " " + order, 0);
        model.question().set(null);
        if (taken.add(shown)) {
            door.carryOut(() -> action.apply(order), nothing -> {
                taken.remove(shown);
                succeeded(words.say(key + "-done", "order", order));
            }, () -> failed(shown));
        }
    }

    void settle(FollowUpLine line, OrderActions.Found found) {
        var shown = new Shown("follow-up " + line.id(), line.version());
        if (taken.add(shown)) {
            follow();
            door.carryOut(() -> actions.settleFollowUp(line.id(), line.version(), found),
                    nothing -> succeeded(words.say("follow.done." + found)), () -> failed(shown));
        }
    }

    boolean settling(FollowUpLine line) {
        return taken.contains(new Shown("follow-up " + line.id(), line.version()));
    }

    void sendAgain() {
        Detail detail = model.detail().get();
        if (detail != null && "SUBMISSION_UNKNOWN".equals(detail.row().held())) {
            ask("order.ask-resend", "", List.of(), (seen, answer) ->
                    take(seen, "order.done-resend", shown -> actions.sendAgain(shown.order, shown.version)));
        } else if (detail != null) {
            take(detail, "order.done-resend", shown -> actions.sendAgain(shown.order, shown.version));
        }
    }

    void refund() {
        var reasons = List.of(words.say("order.refund-reason.1"), words.say("order.refund-reason.2"), words.say("order.refund-reason.3"));
        ask("order.ask-refund", "ask.reason", reasons, (detail, answer) -> answer.text().isEmpty()
                ? Optional.of(words.say("ask.reason-missing"))
                : take(detail, "order.done-refund", shown -> actions.refund(shown.order, shown.version, answer.text())));
    }

    void keepWatching() {
        Detail detail = model.detail().get();
        if (detail != null) {
            take(detail, "order.done-watch", shown -> actions.keepWatching(shown.order, shown.version));
        }
    }

    private void ask(String key, String textLabel, List<String> canned, Asked then) {
        Detail detail = model.detail().get();
        if (detail == null || taken.contains(Shown.of(detail))) {
            return;
        }
        var left = detail.row().paid().minus(detail.row().refunded());
        model.askFault().set("");
        model.question().set(new Question(words.say(key, "order", detail.row().order(), "amount", left),
                words.say(key + "-hint", "provider", detail.row().provider(), "amount", left), null,
                textLabel.isEmpty() ? "" : words.say(textLabel), canned, words.say(key + "-confirm", "amount", left), false,
                answer -> then.answered(detail, answer)));
    }

    private Optional<String> take(Detail detail, String done, Function<Shown, CompletableFuture<Void>> decide) {
        var shown = Shown.of(detail);
        if (!taken.add(shown)) {
            return Optional.empty();
        }
        model.question().set(null);
        follow();
        var said = words.say(done, "order", shown.order, "amount", detail.row().paid().minus(detail.row().refunded()));
        door.carryOut(() -> decide.apply(shown), nothing -> succeeded(said), () -> failed(shown));
        return Optional.empty();
    }

    private void succeeded(String said) {
        door.tell(Tone.GOOD, said);
        refresh.run();
    }

    private void failed(Shown shown) {
        taken.remove(shown);
        follow();
        refresh.run();
    }

    @FunctionalInterface
    private interface Asked {
        Optional<String> answered(Detail detail, Answer answer);
    }

    private record Shown(String order, int version) {
        static Shown of(Detail detail) {
            return new Shown(detail.row().order(), detail.version());
        }
    }
}
