package org.relaydesk.desk.provider;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.desk.provider.ProviderActions.Answer;
import org.relaydesk.money.Paise;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ProviderQueries.Change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswersTest {
    private static final Answer FALL_BACK = new Answer.UseFallBack("smmfast", "902");

    private static List<Answer> to(Kind kind, @Nullable Long proposed, boolean fallBack) {
        return Answers.to(new Change(1, 1, 12, "Made up", "77", kind, "", "", null, Paise.of(100), Paise.of(200),
                proposed == null ? null : Paise.of(proposed), fallBack ? new Leg("smmfast", "902") : null, Instant.EPOCH));
    }

    @Test
    void aRiseIsAnsweredByThePriceThatIsShown() {
        assertEquals(List.of(new Answer.RaisePrice(Paise.of(300)), new Answer.Keep(), FALL_BACK, new Answer.Pause()), to(Kind.COST_UP, 300L, true));
        assertEquals(List.of(new Answer.Keep(), new Answer.Pause()), to(Kind.COST_UP, null, false));
    }

    @Test
    void whatIsGoneGoesElsewhereOrIsPaused() {
        assertEquals(List.of(FALL_BACK, new Answer.Pause()), to(Kind.GONE, null, true));
        assertEquals(List.of(new Answer.Pause()), to(Kind.GONE, null, false));
    }

    @Test
    void boundsAreTakenOverAndALowerCostKeepsThePrice() {
        assertEquals(List.of(new Answer.TakeOver(), new Answer.Keep(), new Answer.Pause()), to(Kind.MINIMUM, null, false));
        assertEquals(List.of(new Answer.Keep(), new Answer.Pause()), to(Kind.COST_DOWN, null, false));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyChangeHasAnAnswerAndNoneTwice(Kind kind) {
        var answers = to(kind, 300L, true);
        assertTrue(!answers.isEmpty() && answers.stream().distinct().count() == answers.size(), answers.toString());
    }
}
