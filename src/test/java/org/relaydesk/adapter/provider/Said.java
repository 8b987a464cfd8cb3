package org.relaydesk.adapter.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;

/** Calls by their names, and what was understood of an answer, short enough for a table; {@code -} where nothing was said. */
final class Said {
    private static final AddRequest ORDER = new AddRequest("4411", Map.of("link", "https://x.example/a"));

    private Said() {}

    /** @param call an action and, where it has them, its ids */
    static Object answer(ProviderApi api, ProviderAccount panel, String call) {
        var what = call.split(" ", -1);
        var ids = List.of(what[what.length - 1].split(",", -1));
        return switch (what[0]) {
            case "services" -> api.services(panel);
            case "add" -> api.add(panel, ORDER);
            case "status" -> api.status(panel, ids);
            case "refill" -> api.refill(panel, ids.getFirst());
            case "refill_status" -> api.refillStatus(panel, ids);
            case "cancel" -> api.cancel(panel, ids);
            case "balance" -> api.balance(panel);
            default -> throw new IllegalArgumentException(call);
        };
    }

    static String of(Object answer) {
        return switch (answer) {
            case AddAnswer.Placed placed -> "placed " + placed.providerOrderId();
            case AddAnswer.ErrorText error -> "no: " + error.message();
            case AddAnswer.TooMany many -> "too many, " + many.retryAfter();
            case AddAnswer.Unclear unclear -> "unclear: " + unclear.why();
            case StatusAnswer.Answered(var orders) -> each(orders);
            case StatusAnswer.Singly(var why) -> "singly: " + why;
            case StatusAnswer.Failed(var why, var wait) -> "failed: " + why + (wait == null ? "" : ", " + wait);
            case StatusAnswer.Report report -> words(
                    report.status(), report.remains(), report.startCount(), report.charge(), report.currency());
            case StatusAnswer.OrderError(var message) -> "error " + message;
            case RefillAnswer.Asked asked -> "asked " + words(asked.refillId());
            case RefillAnswer.Refused refused -> "no: " + refused.message();
            case RefillAnswer.Unclear unclear -> "unclear: " + unclear.why();
            case RefillStatusAnswer.Answered(var refills) -> each(refills);
            case RefillStatusAnswer.Failed(var why) -> "failed: " + why;
            case RefillStatusAnswer.Word word -> word.status();
            case RefillStatusAnswer.Problem(var message) -> "error " + message;
            case CancelAnswer.Answered(var orders) -> each(orders);
            case CancelAnswer.Refused refused -> "no: " + refused.message();
            case CancelAnswer.Unclear unclear -> "unclear: " + unclear.why();
            case CancelAnswer.Entry.Asked _ -> "asked";
            case CancelAnswer.Entry.Refused(var message) -> "no: " + message;
            case BalanceAnswer.Balance(var amount, var currency) -> words(amount, currency);
            case BalanceAnswer.Failed(var why) -> "failed: " + why;
            case ServicesAnswer.Listed(var offers, int skipped) ->
                offers.stream().map(Said::offer).collect(Collectors.joining("; ")) + (skipped == 0 ? "" : "; not " + skipped);
            case ServicesAnswer.Failed(var why) -> "failed: " + why;
            default -> answer.toString();
        };
    }

    private static String each(Map<String, ?> byId) {
        return new TreeMap<>(byId).entrySet().stream()
                .map(one -> one.getKey() + "=" + of(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String offer(ServicesAnswer.Offer offer) {
        var flags = (offer.refill() ? "r" : "-") + (offer.cancel() ? "c" : "-") + (offer.dripFeed() ? "d" : "-");
        return Stream.of(offer.service(), offer.name(), offer.category(), offer.type(), offer.rate(), offer.min(), offer.max(), flags,
                offer.about()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String words(@Nullable Object... some) {
        return Stream.of(some).map(one -> Objects.toString(one, "-")).collect(Collectors.joining(" "));
    }
}
