package org.relaydesk.adapter.whatsapp;

import java.time.Duration;
import java.util.Set;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What the Cloud API's answer means, worded for a send. Codes are those of Meta's error table: 4, 80007 and 130429 are
 * throughput, 131056 is the limit of about one message in 6 s to one customer, 131047 the closed 24 h window, 1, 2,
 * 131000, 131016, 131057 and 133004 troubles of WhatsApp's own, 0 and 190 the access token.
 */
final class CloudAnswer {
    static final String TOKEN = "WhatsApp does not accept the access token: renew it in the settings";

    private static final int WINDOW_CLOSED = 131047;
    private static final int PAIR_RATE = 131056;
    private static final Set<Integer> THROUGHPUT = Set.of(4, 80007, 130429);
    private static final Set<Integer> ITS_OWN = Set.of(1, 2, 131000, 131016, 131057, 133004);
    private static final Set<Integer> TOKEN_CODES = Set.of(0, 190);

    private static final Duration PAIR_WAIT = Duration.ofSeconds(6);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(15);
    private static final Duration LONG_WAIT = Duration.ofMinutes(1);

    private CloudAnswer() {}

    static SendAnswer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new SendAnswer.TryAgain(SHORT_WAIT, why);
            case Outcome.Broken broken -> new SendAnswer.Lost(broken.why());
            case Outcome.TooLong _ -> new SendAnswer.Lost("the answer is too long");
            case Outcome.Answer answer when answer.isSuccess() -> taken(answer);
            case Outcome.Answer answer -> failed(answer);
        };
    }

    private static SendAnswer taken(Outcome.Answer answer) {
        return Json.parseObject(answer.text())
                .flatMap(o -> Json.objects(o, "messages").stream().findFirst())
                .map(m -> Json.words(m, "id").strip())
                .filter(id -> !id.isEmpty())
                .<SendAnswer>map(SendAnswer.Sent::new)
                .orElseGet(() -> new SendAnswer.Lost("the answer names no message"));
    }

    private static SendAnswer failed(Outcome.Answer answer) {
        var error = Json.parseObject(answer.text()).map(o -> Json.object(o, "error")).orElseGet(JsonObject::new);
        var code = CloudError.code(error);
        var sentence = CloudError.sentence(error);
        var why = sentence.isEmpty() ? "HTTP " + answer.status() : sentence;
        var wait = wait(answer, code);
        if (code != null && code == WINDOW_CLOSED) {
            return new SendAnswer.OutsideWindow(why);
        }
        if (isToken(answer.status(), code)) {
            return new SendAnswer.TryAgain(LONG_WAIT, TOKEN);
        }
        return wait == null ? new SendAnswer.Refused(code, why) : new SendAnswer.TryAgain(wait, why, slow(answer.status(), code));
    }

    private static SendAnswer.Slow slow(int status, @Nullable Integer code) {
        if (code != null && code == PAIR_RATE) {
            return SendAnswer.Slow.CUSTOMER;
        }
        boolean everybody = status == 429 || (code != null && THROUGHPUT.contains(code));
        return everybody ? SendAnswer.Slow.EVERYBODY : SendAnswer.Slow.NOBODY;
    }

    private static boolean isToken(int status, @Nullable Integer code) {
        return status == 401 || (code != null && TOKEN_CODES.contains(code));
    }

    /** How long to wait before the next attempt; null where there should be none. */
    private static @Nullable Duration wait(Outcome.Answer answer, @Nullable Integer code) {
        if (code != null && code == PAIR_RATE) {
            return answer.askedWait().orElse(PAIR_WAIT);
        }
        int status = answer.status();
        boolean busy = status == 429 || (code != null && THROUGHPUT.contains(code));
        boolean its = status >= 500 || status == 408 || (code != null && ITS_OWN.contains(code));
        if (busy || its) {
            return answer.askedWait().orElse(SHORT_WAIT);
        }
        // A redirect comes from a wrong address or somebody's portal in between, not from WhatsApp.
        return status < 400 ? LONG_WAIT : null;
    }
}
