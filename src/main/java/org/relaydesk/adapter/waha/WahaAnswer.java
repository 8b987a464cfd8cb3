package org.relaydesk.adapter.waha;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What WAHA's answer means, worded for a send. What concerns the session passes once the seller has seen to it, and holds
 * messages; what concerns the customer or the file ends this one. A 500 is the engine's, and mostly means that nothing was
 * sent; where it speaks of a time-out nobody knows. Which words mean what is in {@link WahaTrouble}.
 */
final class WahaAnswer {
    static final String KEY = WahaTrouble.KEY.words();

    private static final Duration SHORT_WAIT = Duration.ofSeconds(15);
    private static final Duration LONG_WAIT = Duration.ofMinutes(1);

    private WahaAnswer() {}

    /** @param key of the envelope: an answer of success without an id is still one */
    static SendAnswer of(Outcome outcome, String key) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new SendAnswer.TryAgain(SHORT_WAIT, why);
            case Outcome.Broken broken -> new SendAnswer.Lost(broken.why());
            case Outcome.TooLong _ -> new SendAnswer.Lost("the answer is too long");
            case Outcome.Answer answer when answer.isSuccess() -> new SendAnswer.Sent(sentAs(answer, key));
            case Outcome.Answer answer -> failed(answer);
        };
    }

    /** Some engines answer with nothing: then its ticks can't find the message, but it is sent. */
    private static String sentAs(Outcome.Answer answer, String key) {
        var id = Json.parseObject(answer.text()).map(WahaId::sent).orElse("");
        return id.isEmpty() ? "unnamed " + key : id;
    }

    private static SendAnswer failed(Outcome.Answer answer) {
        var body = Json.parseObject(answer.text()).orElseGet(JsonObject::new);
        int status = answer.status();
        var its = its(body);
        var trouble = trouble(status, its).orElse(null);
        var why = trouble == null ? "WAHA" + (its.isEmpty() ? " answered HTTP " + status : ": " + its) : trouble.why(its);
        if (status == 401 || status == 403) {
            return new SendAnswer.Hold(LONG_WAIT, Standing.TOKEN, KEY);
        }
        if (status == 422 && !Json.words(body, "status").isEmpty() && !Json.words(body, "status").equals("422")) {
            var standing = WahaStatus.standing(Json.words(body, "status"));
            var plain = standing == Standing.SCAN ? WahaTrouble.SCAN : WahaTrouble.NOT_WORKING;
            return new SendAnswer.Hold(SHORT_WAIT, standing, plain.why(its));
        }
        boolean isMessage = trouble != null
                && (trouble.concern() == WahaTrouble.Concern.MESSAGE || trouble.concern() == WahaTrouble.Concern.FILE);
        if (status >= 500 && !isMessage && isTimeOut(its)) {
            return new SendAnswer.Lost(why);
        }
        if (trouble != null) {
            return switch (trouble.concern()) {
                case MESSAGE -> new SendAnswer.Refused(null, why);
                case FILE -> new SendAnswer.NoFile(why);
                case SESSION -> new SendAnswer.Hold(LONG_WAIT, standing(trouble), why);
                case PACE -> new SendAnswer.TryAgain(answer.askedWait().orElse(LONG_WAIT), why, SendAnswer.Slow.EVERYBODY);
            };
        }
        return switch (status) {
            case 408, 503 -> new SendAnswer.TryAgain(answer.askedWait().orElse(SHORT_WAIT), why);
            // somebody in between gave up waiting for WAHA, which may be sending it still
            case 502, 504 -> new SendAnswer.Lost(why);
            default -> otherwise(status, why);
        };
    }

    private static boolean isTimeOut(String its) {
        var words = its.toLowerCase(Locale.ROOT);
        return words.contains("timeout") || words.contains("timed out");
    }

    /** Some say enough by HTTP's own code. */
    private static Optional<WahaTrouble> trouble(int status, String its) {
        return switch (status) {
            case 404 -> WahaTrouble.of(its).or(() -> Optional.of(WahaTrouble.NO_SESSION));
            case 413 -> Optional.of(WahaTrouble.FILE_SIZE);
            case 415 -> Optional.of(WahaTrouble.FILE_KIND);
            case 429 -> Optional.of(WahaTrouble.LIMIT);
            case 408, 502, 503, 504 -> Optional.empty();
            default -> WahaTrouble.of(its);
        };
    }

    private static Standing standing(WahaTrouble trouble) {
        return switch (trouble) {
            case SCAN -> Standing.SCAN;
            case NO_SESSION -> Standing.STOPPED;
            case NO_CALL -> Standing.UNREACHABLE;
            case KEY -> Standing.TOKEN;
            default -> Standing.FAILED;
        };
    }

    private static SendAnswer otherwise(int status, String why) {
        if (status >= 500) {
            return new SendAnswer.TryAgain(SHORT_WAIT, why);
        }
        // a redirect comes from a wrong address or somebody's portal in between, not from WAHA
        return status < 400 ? new SendAnswer.TryAgain(LONG_WAIT, why) : new SendAnswer.Refused(status, why);
    }

    /** What it says of it; some engines put it inside. */
    private static String its(JsonObject body) {
        var inside = Json.object(body, "exception");
        for (var text : new String[] {
            Json.words(inside, "message"), Json.words(body, "message"), Json.words(body, "error")}) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
