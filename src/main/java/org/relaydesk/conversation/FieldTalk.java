package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.FieldAnswer;
import org.relaydesk.catalog.FieldCheck;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.message.Outbound.Choice;
import org.relaydesk.settings.StoreSettings;

/** Asks for what a service's type needs, one field after the other, and takes the answers in. */
final class FieldTalk {
    private final StoreSettings settings;
    private final InstantSource clock;

    FieldTalk(StoreSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What is asked next; empty where all was. */
    static Optional<Field> next(ServiceType type, DialogueState state) {
        var asked = type.asked(state.parameters());
        var last = state.field();
        int next = last == null ? 0 : asked.indexOf(last) + 1;
        return next < asked.size() ? Optional.of(asked.get(next)) : Optional.empty();
    }

    /** @param head what stands before the question; empty for nothing */
    void ask(Speaker speaker, DialogueState state, Service service, Field field, String head) {
        state.askField(field, clock.instant());
        var name = "field." + field.wire();
        var text = head + speaker.phrase(name + ".ask", Map.of("min", service.minQuantity(), "max", service.maxQuantity()));
        switch (field) {
            case DEVICE -> speaker.list(text, offered(state, numbered(speaker, field, 5)));
            case TYPE_OF_TRAFFIC -> speaker.offer(text, offered(state, numbered(speaker, field, 3)));
            case EXPIRY -> speaker.offer(
                    text, offered(state, List.of(new Choice(id(field, "none"), speaker.phrase(name + ".none")))));
            default -> speaker.sayText(text);
        }
    }

    private static List<Choice> offered(DialogueState state, List<Choice> choices) {
        state.offers(choices.stream().map(Choice::id).toList());
        return choices;
    }

    private static List<Choice> numbered(Speaker speaker, Field field, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(i -> new Choice(id(field, Integer.toString(i)), speaker.phrase("field." + field.wire() + "." + i)))
                .toList();
    }

    private static String id(Field field, String value) {
        return "field:" + field.wire() + ":" + value;
    }

    /** What a button or row of the question that was asked last stands for; empty for any other. */
    static Optional<String> chosen(DialogueState state, String id) {
        var field = state.field();
        return state.step() == DialogueState.Step.FIELD && field != null && id.startsWith(id(field, ""))
                ? Optional.of(id.substring(id(field, "").length()))
                : Optional.empty();
    }

    /** Takes an answer in; false where it is none, and the customer has been told. */
    boolean take(Speaker speaker, DialogueState state, Service service, ServiceType type, Field field, String words) {
        var given = new FieldCheck.Given(
                service.minQuantity(), service.maxQuantity(), clock.instant().atZone(settings.zone()).toLocalDate(),
                state.parameters());
        var written = FreeWords.isFree(field) ? words : Digits.plain(words);
        return switch (FieldCheck.read(type, field, written, given)) {
            case FieldAnswer.Bad bad -> bad(speaker, field, bad);
            case FieldAnswer.LeftOut _ -> {
                state.take(state.parameters().without(field));
                yield true;
            }
            case FieldAnswer.Good good -> {
                state.take(state.parameters().with(field, good.value()));
                yield true;
            }
        };
    }

    private static boolean bad(Speaker speaker, Field field, FieldAnswer.Bad bad) {
        speaker.say("field." + bad.reason().code(), Map.of(
                "words", Shown.cut(bad.words(), 100), "low", bad.low(), "high", bad.high(),
                "example", speaker.phrase("field." + field.wire() + ".example")));
        return false;
    }

    /** What was given, a line each, shortened; for the confirm step. */
    static String given(Speaker speaker, Parameters parameters) {
        var lines = new StringBuilder();
        parameters.values().forEach((field, value) -> {
            if (field != Field.RUNS && field != Field.INTERVAL) {
                long parts = value.lines().count();
                var text = parts > 1 ? parts + ": " + value.replace("\n", ", ") : value;
                lines.append(speaker.phrase("field." + field.wire() + ".name")).append(": ")
                        .append(Shown.cut(text, 40)).append('\n');
            }
        });
        return lines.toString();
    }
}
