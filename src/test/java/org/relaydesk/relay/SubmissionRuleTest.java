package org.relaydesk.relay;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What follows from an answer to {@code add}: WIRE's soft errors, and that nothing unclear is ever sent again. */
class SubmissionRuleTest {
    private static final Retries RETRIES = new Retries(Duration.ofMinutes(2));

    private static SubmissionRule.Verdict decide(AddAnswer answer) {
        return SubmissionRule.decide(answer, RETRIES, 1);
    }

    private static SubmissionRule.Verdict refused(String words) {
        return decide(new AddAnswer.ErrorText(words, "{\"error\":\"" + words + "\"}"));
    }

    @Test
    void anIdIsAccepted() {
        assertEquals(
                new SubmissionRule.Accept("23501"), decide(new AddAnswer.Placed("23501", "{\"order\":23501}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "You have active order with this link. Please wait until order being completed.",
        "YOU HAVE ACTIVE ORDER WITH THIS LINK. PLEASE WAIT UNTIL ORDER BEING COMPLETED."
    })
    void anActiveOrderOnTheLinkIsTriedLater(String words) {
        var later = assertInstanceOf(SubmissionRule.Later.class, refused(words));
        assertTrue(later.after().isPositive());
        assertEquals(words, later.why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not enough funds on balance", "not enough funds on balance.", "Insufficient balance"})
    void anEmptyBalanceHoldsAllOfTheProvider(String words) {
        assertEquals(new SubmissionRule.Poor(words), refused(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Incorrect link", "Error: Incorrect link.", "Bad Link", "invalid link"})
    void whatCanNeverBePlacedAnywhereIsGivenBack(String words) {
        assertEquals(new SubmissionRule.GiveBack(words), refused(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Incorrect service ID", "Incorrect quantity", "incorrect service id", "INCORRECT QUANTITY", "Quantity out of bounds"
    })
    void whatCanNeverBePlacedThereIsDeclined(String words) {
        assertEquals(new SubmissionRule.Decline(words), refused(words));
    }

    @ParameterizedTest
    @CsvSource({"1, 120", "2, 240", "3, 480", "4, 600", "9, 600"})
    void aBusyLinkIsTriedLessAndLessOften(int attempts, long seconds) {
        var later = assertInstanceOf(SubmissionRule.Later.class, SubmissionRule.decide(
                new AddAnswer.ErrorText("You have active order with this link.", ""), RETRIES, attempts));
        assertEquals(Duration.ofSeconds(seconds), later.after());
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "30, 30", "7200, 60"})
    void theMeasureOfAWaitIsThePauseBetweenTwoSweeps(long base, long seconds) {
        var later = assertInstanceOf(SubmissionRule.Later.class, SubmissionRule.decide(
                new AddAnswer.NotSent("refused"), new Retries(Duration.ofSeconds(base)), 1));
        assertEquals(Duration.ofSeconds(seconds), later.after());
    }

    @Test
    void aLimiterSaysItselfHowLong() {
        assertEquals(
                new SubmissionRule.Later(Duration.ofSeconds(17), "asked too often"),
                decide(new AddAnswer.TooMany(Duration.ofSeconds(17), "")));
        assertEquals(
                new SubmissionRule.Later(Duration.ofMinutes(1), "asked too often"), decide(new AddAnswer.TooMany(null, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP 429 too many requests", "Too many requests", "Rate limit exceeded"})
    void alimiterIsTriedLater(String words) {
        assertInstanceOf(SubmissionRule.Later.class, refused(words));
    }

    @Test
    void aWrongKeyWaitsForTheSeller() {
        assertInstanceOf(SubmissionRule.Wait.class, refused("Incorrect API key"));
    }

    @Test
    void whatWasNotSentIsTriedAgainByItself() {
        assertInstanceOf(SubmissionRule.Later.class, decide(new AddAnswer.NotSent("no connection")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Something went wrong", "Internal error", "Please try again", "Order may have been created", "Link", "quantity",
        "Service is disabled", "Maintenance"
    })
    void anUnknownRefusalIsUnknown(String words) {
        assertInstanceOf(SubmissionRule.Unknown.class, refused(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no answer in time", "the connection broke", "HTTP 502", "a page instead of JSON"})
    void anUnclearAnswerIsUnknown(String why) {
        assertEquals(new SubmissionRule.Unknown(why), decide(new AddAnswer.Unclear(why, "")));
    }
}
