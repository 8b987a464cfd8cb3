package org.relaydesk.adapter.waha;

import java.time.Duration;
import java.util.Locale;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What WAHA's answer means, worded for a send. 422 says that the session is not working, 401 and 403 that the key is
 * wrong, 404 that there is no such session: all of them pass once the seller has seen to it. A 500 is the engine's, and
 * mostly means that nothing was sent; where it speaks of a time-out nobody knows.
 */
final class WahaAnswer {
    static final String KEY = "WAHA does not accept the API key: check it in the settings";

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
        var why = why(answer.status(), body);
        return switch (answer.status()) {
            case 401, 403 -> new SendAnswer.Hold(LONG_WAIT, Standing.TOKEN, KEY);
            case 404 -> new SendAnswer.Hold(LONG_WAIT, Standing.STOPPED, why);
            case 422 -> unlinked(body, why);
            case 408, 429, 503 -> new SendAnswer.TryAgain(answer.askedWait().orElse(SHORT_WAIT), why);
            // somebody in between gave up waiting for WAHA, which may be sending it still
            case 502, 504 -> new SendAnswer.Lost(why);
            default -> otherwise(answer.status(), why);
        };
    }

    private static SendAnswer unlinked(JsonObject body, String why) {
        var status = Json.words(body, "status");
        return status.isEmpty()
                ? new SendAnswer.Refused(422, why)
                : new SendAnswer.Hold(SHORT_WAIT, WahaStatus.standing(status), why);
    }

    private static SendAnswer otherwise(int status, String why) {
        if (status >= 500) {
            var words = why.toLowerCase(Locale.ROOT);
            return words.contains("timeout") || words.contains("timed out")
                    ? new SendAnswer.Lost(why)
                    : new SendAnswer.TryAgain(SHORT_WAIT, why);
        }
        // a redirect comes from a wrong address or somebody's portal in between, not from WAHA
        return status < 400 ? new SendAnswer.TryAgain(LONG_WAIT, why) : new SendAnswer.Refused(status, why);
    }

    private static String why(int status, JsonObject body) {
        var inside = Json.object(body, "exception");
        for (var text : new String[] {
            Json.words(inside, "message"), Json.words(body, "message"), Json.words(body, "error")}) {
            if (!text.isBlank()) {
                return "WAHA: " + text.strip();
            }
        }
        return "WAHA answered HTTP " + status;
    }
}
