package org.relaydesk.relay;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.catalog.Offer.Terms;

/** What is different between two looks at one service of a provider's catalogue. */
public final class CatalogueDiff {
    private CatalogueDiff() {}

    /** @param was as text, empty where there was nothing; a cost is the provider's rate for 1000 in its currency */
    public record Difference(Kind kind, String was, String becomes) {}

    /**
     * Compares.
     *
     * @param before its last terms
     * @param wasGone whether it was missing at the last look
     * @param now null where it is missing
     */
    public static List<Difference> between(Terms before, boolean wasGone, @Nullable Terms now) {
        var found = new ArrayList<Difference>();
        if (now == null) {
            return wasGone ? List.of() : List.of(new Difference(Kind.GONE, "", ""));
        }
        if (wasGone) {
            found.add(new Difference(Kind.BACK, "", ""));
        }
        int cost = now.rate().compareTo(before.rate());
        if (cost != 0) {
            found.add(new Difference(
                    cost > 0 ? Kind.COST_UP : Kind.COST_DOWN, before.rate().toPlainString(), now.rate().toPlainString()));
        }
        if (before.min() != now.min()) {
            found.add(new Difference(Kind.MINIMUM, Long.toString(before.min()), Long.toString(now.min())));
        }
        if (before.max() != now.max()) {
            found.add(new Difference(Kind.MAXIMUM, Long.toString(before.max()), Long.toString(now.max())));
        }
        if (!before.type().equalsIgnoreCase(now.type())) {
            found.add(new Difference(Kind.TYPE, cut(before.type()), cut(now.type())));
        }
        return List.copyOf(found);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 60));
    }
}
