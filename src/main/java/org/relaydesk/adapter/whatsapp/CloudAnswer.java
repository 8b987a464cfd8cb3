package org.relaydesk.adapter.whatsapp;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What the Cloud API's answer means, worded for a send, by Meta's table of error codes. A code means the same whether it
 * comes with the answer or later with a failed status. What it means to the seller is said by {@link CloudTroubles}.
 */
final class CloudAnswer {
    private static final int BAD_REQUEST = 400;
    private static final int WINDOW_CLOSED = 131047;
    private static final int PAIR_RATE = 131056;
    private static final int PARAMETER = 100;
    /** Behind {@link #PARAMETER}: not the message is wrong but the id of the seller's number. */
    private static final int UNKNOWN_NUMBER = 33;

    private static final Set<Integer> THROUGHPUT = Set.of(4, 80007, 130429);
    private static final Set<Integer> ITS_OWN = Set.of(1, 2, 131000, 131016, 131057, 133004);
    /** Not this message's fault: every message waits until the seller has put it right. */
    private static final Map<Integer, Standing> SET_UP = Map.ofEntries(
            Map.entry(0, Standing.TOKEN), Map.entry(190, Standing.TOKEN), Map.entry(3, Standing.TOKEN),
            Map.entry(10, Standing.TOKEN), Map.entry(200, Standing.TOKEN), Map.entry(131005, Standing.TOKEN),
            Map.entry(UNKNOWN_NUMBER, Standing.NUMBER), Map.entry(133010, Standing.NUMBER), Map.entry(131045, Standing.NUMBER),
            Map.entry(131037, Standing.NUMBER),
            Map.entry(368, Standing.ACCOUNT), Map.entry(131031, Standing.ACCOUNT), Map.entry(131048, Standing.ACCOUNT),
            Map.entry(131042, Standing.PAYMENT));

    private static final int FIRST_OF_TEMPLATES = 132000;
    private static final int LAST_OF_TEMPLATES = 132999;
    private static final int NO_TRANSLATION = 132001;
    /** The template itself: its places, its standing with Meta. What is not here may be this message's words only. */
    private static final Set<Integer> WHOLE_TEMPLATE = Set.of(132000, 132007, 132012, 132015, 132016, 132068, 132069);

    private static final Duration PAIR_WAIT = Duration.ofSeconds(6);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(15);
    private static final Duration LONG_WAIT = Duration.ofMinutes(1);
    private static final Duration ACCOUNT_WAIT = Duration.ofMinutes(10);

    private CloudAnswer() {}

    static SendAnswer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new SendAnswer.TryAgain(SHORT_WAIT, why);
            case Outcome.Broken broken -> new SendAnswer.Lost(broken.why());
            case Outcome.TooLong _ -> new SendAnswer.Lost("the answer is too long");
            case Outcome.Answer answer when answer.isSuccess() -> taken(answer);
            case Outcome.Answer answer when !isMetas(answer) && isUnclear(answer.status()) ->
                    new SendAnswer.Lost("HTTP " + answer.status());
            case Outcome.Answer answer when !isMetas(answer) && isRefusal(answer.status()) ->
                    new SendAnswer.TryAgain(LONG_WAIT, "HTTP " + answer.status());
            case Outcome.Answer answer -> failed(answer.status(), answer.askedWait(), error(answer), "HTTP " + answer.status());
        };
    }

    /** The error of a failed status: what it would have meant with the answer. */
    static SendAnswer ofStatus(JsonObject error) {
        return failed(BAD_REQUEST, Optional.empty(), error, "WhatsApp could not deliver it");
    }

    private static JsonObject error(Outcome.Answer answer) {
        return Json.parseObject(answer.text()).map(o -> Json.object(o, "error")).orElseGet(JsonObject::new);
    }

    /** An answer of the Cloud API itself has its error object. */
    private static boolean isMetas(Outcome.Answer answer) {
        return !error(answer).isEmpty();
    }

    /** Somebody in between gave up waiting for WhatsApp, which may have sent it. */
    private static boolean isUnclear(int status) {
        return status == 502 || status == 504;
    }

    /** From a proxy or a portal in between, or from a wrong address: not the message is refused. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 401 && status != 429 && status != 408;
    }

    private static SendAnswer taken(Outcome.Answer answer) {
        return Json.parseObject(answer.text())
                .flatMap(o -> Json.objects(o, "messages").stream().findFirst())
                .map(m -> Json.words(m, "id").strip())
                .filter(id -> !id.isEmpty())
                .<SendAnswer>map(SendAnswer.Sent::new)
                .orElseGet(() -> new SendAnswer.Lost("the answer names no message"));
    }

    /** @param otherwise said where neither WhatsApp nor its table has words */
    private static SendAnswer failed(int status, Optional<Duration> asked, JsonObject error, String otherwise) {
        var code = code(status, error);
        var sentence = CloudError.sentence(error);
        var why = CloudTroubles.why(code, sentence.isEmpty() && CloudTroubles.words(code).isEmpty() ? otherwise : sentence);
        var setUp = code == null ? null : SET_UP.get(code);
        if (setUp != null) {
            return new SendAnswer.Hold(setUp == Standing.TOKEN ? LONG_WAIT : ACCOUNT_WAIT, setUp, why);
        }
        if (code != null && code == WINDOW_CLOSED) {
            return new SendAnswer.OutsideWindow(why);
        }
        if (code != null && code >= FIRST_OF_TEMPLATES && code <= LAST_OF_TEMPLATES) {
            return new SendAnswer.NoTemplate(code, why, fault(code));
        }
        var wait = wait(status, asked, code);
        return wait == null ? new SendAnswer.Refused(code, why) : new SendAnswer.TryAgain(wait, why, slow(status, code));
    }

    private static SendAnswer.Fault fault(int code) {
        if (code == NO_TRANSLATION) {
            return SendAnswer.Fault.LANGUAGE;
        }
        return WHOLE_TEMPLATE.contains(code) ? SendAnswer.Fault.TEMPLATE : SendAnswer.Fault.MESSAGE;
    }

    private static SendAnswer.Slow slow(int status, @Nullable Integer code) {
        if (code != null && code == PAIR_RATE) {
            return SendAnswer.Slow.CUSTOMER;
        }
        boolean everybody = status == 429 || (code != null && THROUGHPUT.contains(code));
        return everybody ? SendAnswer.Slow.EVERYBODY : SendAnswer.Slow.NOBODY;
    }

    /** 401 is about the token whatever is written beside it; permissions have a hundred codes. */
    private static @Nullable Integer code(int status, JsonObject error) {
        var code = CloudError.code(error);
        if (status == 401) {
            return 190;
        }
        if (code != null && code == PARAMETER && Json.words(error, "error_subcode").equals("" + UNKNOWN_NUMBER)) {
            return UNKNOWN_NUMBER;
        }
        return code != null && code > 200 && code < 300 ? Integer.valueOf(200) : code;
    }

    /** How long to wait before the next attempt; null where there should be none. */
    private static @Nullable Duration wait(int status, Optional<Duration> asked, @Nullable Integer code) {
        if (code != null && code == PAIR_RATE) {
            return asked.orElse(PAIR_WAIT);
        }
        boolean busy = status == 429 || (code != null && THROUGHPUT.contains(code));
        boolean its = status >= 500 || status == 408 || (code != null && ITS_OWN.contains(code));
        if (busy || its) {
            return asked.orElse(SHORT_WAIT);
        }
        // A redirect comes from a wrong address or somebody's portal in between, not from WhatsApp.
        return status < 400 ? LONG_WAIT : null;
    }
}
