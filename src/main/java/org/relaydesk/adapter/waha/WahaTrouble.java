package org.relaydesk.adapter.waha;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong, by the words of WAHA's answers: its own ({@code waha.devlike.pro}, and the reports of its users) and those of
 * the engines it runs on (WEBJS, NOWEB, GOWS), which it passes on with HTTP 500.
 */
enum WahaTrouble {
    // about the customer or the file: this message alone, and asking again changes nothing
    NO_WHATSAPP(Concern.MESSAGE, "no lid (found )?for|not on whatsapp|isn't on whatsapp|not registered on whatsapp|invalid wid|wid error"
            + "|number (does not|doesn't) exist|phone number is not"),
    NO_CHAT(Concern.MESSAGE, "chat not found|could not find chat"),
    FILE_SIZE(Concern.FILE, "(file|media|payload|entity|body) (is |size )?(too (large|big)|exceeds)|maxpayload|request entity too large"),
    FILE_KIND(Concern.FILE, "unsupported (file|media|mime|image)|invalid (file|media|mime|image)|failed to process (file|media|image)"
            + "|input buffer contains unsupported"),
    EDITION(Concern.FILE, "plus version|available only in"),

    // about the session: every message
    SCAN(Concern.SESSION, "not logged in|logged out|scan_qr"),
    NO_SESSION(Concern.SESSION, "session.{0,80}(does not exist|not found|doesn't exist)|support only 'default' session"),
    NOT_WORKING(Concern.SESSION, "session status is not as expected|session.{0,40}under.{0,20}status|session .{0,60}(not (ready|started|working)|stopped|failed)"),
    ENGINE(Concern.SESSION, "connection (was )?(closed|lost|terminated|failure)|not connected|websocket|stream errored|(session|target|page|browser)"
            + "( has)?( been)? (closed|disconnected)|execution context was destroyed|detached frame|no connection established"),
    NO_CALL(Concern.SESSION, "cannot (post|get) /"),
    LIMIT(Concern.PACE, "rate-?overlimit|rate limit|too many requests"),
    KEY(Concern.SESSION, "unauthorized|invalid api key");

    /** Whom it concerns. */
    enum Concern { MESSAGE, FILE, SESSION, PACE }

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.relaydesk.adapter.waha.troubles", Locale.ENGLISH);

    private final Concern concern;
    private final Pattern said;

    WahaTrouble(Concern concern, String said) {
        this.concern = concern;
        this.said = Pattern.compile(said);
    }

    /** The first that fits. */
    static Optional<WahaTrouble> of(String words) {
        var small = words.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(t -> t.said.matcher(small).find()).findFirst();
    }

    Concern concern() {
        return concern;
    }

    /** In plain words. */
    String words() {
        return WORDS.getString(name());
    }

    /** In plain words, with WAHA's own behind them. */
    String why(String its) {
        return its.isBlank() ? words() : words() + " (WAHA: " + its + ")";
    }
}
