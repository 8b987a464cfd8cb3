package org.relaydesk.desk.fake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.reply.ReplyTexts;
import org.relaydesk.work.Refused;

/** Three texts in two languages. */
public final class FakeReplies implements ReplyTexts {
    /** The seller's words by language and key. */
    public final Map<String, String> own = new ConcurrentHashMap<>();

    private static final Map<String, String> OURS = Map.of(
            "en paid.upi", "{amount} received for *{order}*. Thank you! It is being processed now.",
            "en support.how", "Please write what is wrong.",
            "en wallet.balance", "Your wallet holds {amount}.",
            "hi paid.upi", "*{order}* के लिए {amount} मिल गए। धन्यवाद!",
            "hi support.how", "कृपया लिखिए कि क्या गड़बड़ है।",
            "hi wallet.balance", "आपके वॉलेट में {amount} हैं।");

    @Override
    public CompletableFuture<List<Text>> all(String language) {
        return CompletableFuture.completedFuture(List.of("paid.upi", "support.how", "wallet.balance").stream()
                .map(key -> text(language, key)).toList());
    }

    private Text text(String language, String key) {
        var places = switch (key) {
            case "paid.upi" -> Set.of("amount", "order");
            case "wallet.balance" -> Set.of("amount");
            default -> Set.<String>of();
        };
        return new Text(key, String.valueOf(OURS.get(language + " " + key)), own.get(language + " " + key), places, places, 1000);
    }

    @Override
    public CompletableFuture<String> preview(String language, String key, String words) {
        for (var name : text(language, key).needed()) {
            if (!words.contains("{" + name + "}")) {
                return CompletableFuture.failedFuture(new Refused("reply-lacks", name));
            }
        }
        return CompletableFuture.completedFuture(words.replace("{amount}", "₹1,49,999.37").replace("{order}", "SMM10234"));
    }

    @Override
    public CompletableFuture<@Nullable Void> save(String language, String key, String words) {
        own.put(language + " " + key, words);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<@Nullable Void> reset(String language, String key) {
        own.remove(language + " " + key);
        return CompletableFuture.completedFuture(null);
    }
}
