package org.relaydesk.desk.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.ByHand;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FxDoorTest {
    private final ByHand hand = new ByHand();
    private final List<String> shown = new ArrayList<>();

    @Test
    void aVisitRefreshesAtOnceAndOncePerBurstOfChanges() {
        begun(() -> shown.add("refresh"));
        for (int i = 0; i < 1000; i++) {
            hand.changes.changed();
        }
        assertEquals(1, shown.size());
        assertEquals(1, hand.waiting());
        hand.pass();
        assertEquals(2, shown.size());
        hand.changes.changed();
        hand.pass();
        assertEquals(3, shown.size());
    }

    @Test
    void afterItIsClosedNothingArrives() {
        var visit = begun(() -> shown.add("refresh"));
        visit.ask("name", () -> "late", shown::add);
        hand.changes.changed();
        visit.close();
        hand.settle();
        hand.changes.changed();
        hand.door.nudge();
        assertEquals(List.of("refresh"), shown);
        assertEquals(0, hand.changes.listeners());
        assertEquals(0, hand.waiting());
    }

    @Test
    void begunAgainItTakesNoAnswerOfTheTimeBefore() {
        var visit = begun(() -> {});
        visit.ask("name", () -> "of before", shown::add);
        visit.close();
        visit.ask("name", () -> "of nobody", shown::add);
        visit.begin();
        visit.begin();
        visit.ask("name", () -> "of now", shown::add);
        hand.settle();
        assertEquals(List.of("of now"), shown);
        assertEquals(1, hand.changes.listeners());
    }

    @Test
    void anAnswerOlderThanTheOneShownIsDropped() {
        var visit = begun(() -> {});
        visit.ask("name", () -> "first", shown::add);
        visit.ask("name", () -> "second", shown::add);
        hand.answerLast();
        hand.answer();
        assertEquals(List.of("second"), shown);
    }

    @Test
    void aFailingQueryIsToldOnceUntilItWorksAgain() {
        var visit = begun(() -> {});
        for (int i = 0; i < 3; i++) {
            visit.ask("name", FxDoorTest::fail, shown::add);
        }
        hand.answer();
        assertEquals(List.of(hand.words.say("trouble")), hand.told());
        hand.notices.shown().clear();
        visit.ask("name", () -> "fine", shown::add);
        visit.ask("name", FxDoorTest::fail, shown::add);
        hand.answer();
        assertEquals(1, hand.told().size());
        assertEquals(List.of("fine"), shown);
    }

    @Test
    void anExceptionWhileShowingIsToldToo() {
        var visit = begun(() -> {});
        visit.ask("name", () -> "x", answer -> {
            throw new IllegalStateException("on purpose, in a test");
        });
        hand.answer();
        assertEquals(List.of(hand.words.say("trouble")), hand.told());
    }

    @Test
    void aRefusalIsASentence() {
        hand.door.<String>carryOut(() -> CompletableFuture.failedFuture(new Refused("decided")), shown::add, () -> shown.add("failed"));
        assertEquals(List.of("It was decided already. Nothing was done."), hand.told());
        assertEquals(List.of("failed"), shown);
    }

    @Test
    void aDecisionThatThrowsAtOnceIsToldAndFails() {
        hand.door.<String>carryOut(() -> CompletableFuture.completedFuture(fail()), shown::add, () -> shown.add("failed"));
        assertEquals(List.of(hand.words.say("trouble")), hand.told());
        assertEquals(List.of("failed"), shown);
    }

    @Test
    void anUnknownRefusalIsASentenceStill() {
        assertTrue(hand.words.refused(new Refused("no-such-code")).contains("no-such-code"));
    }

    private Visit begun(Runnable refresh) {
        var visit = hand.door.visit(refresh);
        visit.begin();
        return visit;
    }

    private static String fail() {
        throw new IllegalStateException("on purpose, in a test");
    }
}
