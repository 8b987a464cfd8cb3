package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.MessageGateway.SendAnswer.Fault;
import org.relaydesk.message.Outbound;

/**
 * Templates that WhatsApp has just refused as such: for an hour no other message asks for the same no. Forgotten with the
 * program, as the seller may have put it right meanwhile.
 */
final class RefusedTemplates {
    private static final Duration KEPT = Duration.ofHours(1);

    private record Refusal(SendAnswer.NoTemplate answer, Instant until) {}

    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private final InstantSource clock;

    RefusedTemplates(InstantSource clock) {
        this.clock = clock;
    }

    /** What WhatsApp would answer to this, as far as that is known without asking. */
    Optional<SendAnswer> known(Outbound content) {
        return content instanceof Outbound.Template template
                ? Optional.ofNullable(refusals.get(name(template))).filter(r -> r.until().isAfter(clock.instant())).map(Refusal::answer)
                : Optional.empty();
    }

    void heard(Outbound content, SendAnswer answer) {
        if (content instanceof Outbound.Template template && answer instanceof SendAnswer.NoTemplate no && no.fault() != Fault.MESSAGE) {
            refusals.put(name(template), new Refusal(no, clock.instant().plus(KEPT)));
        }
    }

    private static String name(Outbound.Template template) {
        return template.language() + " " + template.name();
    }
}
