package org.relaydesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which payments look like another one told once more: equal amounts of one day, told within two minutes. Everybody here
 * pays from the same address, so one without a reference is taken for the other; two references wait for the seller.
 */
final class Twins {
    private static final Duration NEAR = Duration.ofMinutes(2);
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** A payment as it was told first. */
    record Told(Payment payment, Instant at) {
        private boolean isLike(Payment other, Instant now) {
            return !now.isAfter(at.plus(NEAR)) && LocalDate.ofInstant(payment.at(), INDIA).equals(LocalDate.ofInstant(other.at(), INDIA));
        }
    }

    private final Map<Long, List<Told>> byAmount = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    void counted(Payment payment, Instant now) {
        byAmount.computeIfAbsent(payment.paise(), _ -> new ArrayList<>()).add(new Told(payment, now));
        if (payment.utr() != null) {
            named.add(payment.key());
        }
    }

    void held(Payment payment, Instant now) {
        counted(payment, now);
        held.add(payment.key());
    }

    void released(Payment payment) {
        held.remove(payment.key());
    }

    boolean isHeld(String key) {
        return held.contains(key);
    }

    /** Whether a reference is known of it, by its own message or another. */
    boolean isNamed(Payment payment) {
        return named.contains(payment.key());
    }

    void name(Payment payment) {
        named.add(payment.key());
    }

    /** The one that it would be taken for; null where it is told for the first time. */
    @Nullable Payment like(Payment payment, Instant now) {
        var near = byAmount.getOrDefault(payment.paise(), List.of()).reversed().stream()
                .filter(t -> t.isLike(payment, now)).map(Told::payment).toList();
        return near.stream().filter(p -> payment.utr() == null || !isNamed(p)).findFirst()
                .or(() -> near.stream().filter(p -> !held.contains(p.key())).findFirst())
                .or(() -> near.stream().findFirst())
                .orElse(null);
    }
}
