package org.relaydesk.desk.mismatch;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.words.Words;
import org.relaydesk.mismatch.CustomerQuestion;
import org.relaydesk.query.MismatchQueries.Detail;

/** What the customer is to be asked: begins with what is missing most; a ready question goes out in his language. */
final class AskChoice {
    private final Words words;

    AskChoice(Words words) {
        this.words = words;
    }

    /** What was chosen: a ready question, or the seller's own words. */
    record Said(@Nullable CustomerQuestion question, String words) {}

    Question question(Detail detail, Function<Said, Optional<String>> then) {
        var ready = Arrays.stream(CustomerQuestion.values()).map(this::label).toList();
        return new Question(
                words.say("mismatch.ask-customer"), words.say("mismatch.ask-customer-hint"), null,
                words.say("mismatch.ask-customer-text"), ready, words.say("mismatch.ask-customer-confirm"), false,
                answer -> answer.text().isEmpty()
                        ? Optional.of(words.say("mismatch.ask-customer-missing"))
                        : then.apply(said(answer.text())),
                label(missing(detail)));
    }

    private Said said(String text) {
        return Arrays.stream(CustomerQuestion.values()).filter(q -> label(q).equals(text)).findFirst()
                .map(q -> new Said(q, ""))
                .orElseGet(() -> new Said(null, text));
    }

    private String label(CustomerQuestion question) {
        return words.say("mismatch.question." + question.name());
    }

    private static CustomerQuestion missing(Detail detail) {
        if (detail.pictures().isEmpty()) {
            return CustomerQuestion.PICTURE;
        }
        return detail.orders().isEmpty() && detail.row().creditFound() ? CustomerQuestion.ORDER : CustomerQuestion.UTR;
    }
}
