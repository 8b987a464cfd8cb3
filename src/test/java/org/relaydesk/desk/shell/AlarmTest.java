package org.relaydesk.desk.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.desk.shell.Alarm.Kind;
import org.relaydesk.money.Paise;
import org.relaydesk.query.TodayQueries.Head;
import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.query.TodayQueries.Watched;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AlarmTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:28:00Z");

    private static Pulse pulse(Watched... watched) {
        return new Pulse(watched.length, 0, null, null, 0, true, Paise.ZERO, 0, new Head(0, ""), List.of(watched));
    }

    /** {@code down low pricesUp slow held}, such as {@code 1 0 2 0 0}. */
    private static Watched watched(String name, String figures) {
        var n = Stream.of(figures.split(" ", -1)).map(Long::valueOf).toList();
        return new Watched(name, n.get(0) == 1, n.get(1) == 1, n.get(2), n.get(3), n.get(4));
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 0 0 0, 0 0 0 0 0, ''",
        "0 0 0 0 0, 1 0 0 0 0, DOWN 1",
        "1 0 0 0 0, 1 0 0 0 0, ''",
        "1 0 0 0 0, 0 0 0 0 0, ''",
        "0 0 0 0 0, 0 1 0 0 0, LOW 1",
        "0 1 0 0 0, 0 1 0 0 0, ''",
        "0 0 2 0 0, 0 0 5 0 0, PRICE_UP 3",
        "0 0 5 0 0, 0 0 2 0 0, ''",
        "0 0 0 3 0, 0 0 0 4 0, SLOW 1",
        "0 0 0 0 1, 0 0 0 0 3, HELD 2",
        "0 0 0 0 0, 1 1 1 1 1, DOWN 1;LOW 1;PRICE_UP 1;SLOW 1;HELD 1"})
    void whatHasComeUpSinceThePulseBefore(String before, String now, String alarms) {
        var found = Alarm.since(pulse(watched("smmfast", before)), pulse(watched("smmfast", now)), Map.of(), NOW);
        assertEquals(alarms, String.join(";", found.stream().map(alarm -> alarm.kind() + " " + alarm.more()).toList()));
    }

    @Test
    void theFirstPulseTellsNothing() {
        assertEquals(List.of(), Alarm.since(null, pulse(watched("smmfast", "1 1 1 1 1")), Map.of(), NOW));
    }

    @Test
    void aProviderThatIsNewTellsWhatIsWrongWithIt() {
        assertEquals(List.of(new Alarm("smmfast", Kind.LOW, 1)), Alarm.since(pulse(), pulse(watched("smmfast", "0 1 0 0 0")), Map.of(), NOW));
    }

    @ParameterizedTest
    @CsvSource({"PT59M59S, 0", "PT1H, 1", "PT2H, 1"})
    void oneOfAKindForEachProviderWithinTheHour(Duration ago, int alarms) {
        var told = Map.of(new Alarm.Key("smmfast", Kind.DOWN), NOW.minus(ago));
        assertEquals(alarms, Alarm.since(pulse(watched("smmfast", "0 0 0 0 0")), pulse(watched("smmfast", "1 0 0 0 0")), told, NOW).size());
    }

    @Test
    void anotherKindAndAnotherProviderAreToldAllTheSame() {
        var told = Map.of(new Alarm.Key("smmfast", Kind.DOWN), NOW);
        var found = Alarm.since(pulse(), pulse(watched("smmfast", "1 1 0 0 0"), watched("bulkpanel", "1 0 0 0 0")), told, NOW);
        assertEquals(List.of(new Alarm("smmfast", Kind.LOW, 1), new Alarm("bulkpanel", Kind.DOWN, 1)), found);
    }
}
