package org.relaydesk.desk.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the seller is asked before something is done, in place, not in another window.
 *
 * @param amount the amount to begin with; null where none is asked for
 * @param textLabel what the text is; empty where none is asked for
 * @param canned answers to choose from; each may still be changed
 * @param submit does it, or says what is wrong with the answer
 * @param begin the text to begin with
 */
public record Question(
        String title,
        String hint,
        @Nullable String amount,
        String textLabel,
        List<String> canned,
        String confirm,
        boolean grave,
        Function<Answer, Optional<String>> submit,
        String begin) {
    /** With nothing written yet. */
    public Question(
            String title,
            String hint,
            @Nullable String amount,
            String textLabel,
            List<String> canned,
            String confirm,
            boolean grave,
            Function<Answer, Optional<String>> submit) {
        this(title, hint, amount, textLabel, canned, confirm, grave, submit, "");
    }
}
