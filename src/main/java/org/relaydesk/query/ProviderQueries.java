package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.CatalogueChange;
import org.relaydesk.money.Paise;

/** What the Providers screen shows. Called on a reader's thread. Keys of providers never leave the store this way. */
public interface ProviderQueries {
    /** All of them by name. */
    List<Row> all();

    Optional<Detail> detail(String name);

    /**
     * One line of the table.
     *
     * @param balance null before the first answer
     * @param low whether it is below what the seller wants to be warned of, or orders wait for it
     * @param open orders that are with the provider
     * @param sweptAt when the last round of status questions ended
     * @param sweptRequests how many requests it took
     * @param answerMillis what its last answer took; 0 before the first
     * @param trouble why it does not answer now, in its own words where it has some; null where it does
     * @param troubleSince since when
     * @param lastTrouble its last trouble, also where that is over
     * @param askedToday requests since midnight in the store's zone
     * @param requestsPerMinute its limit
     * @param next when the next of its orders is due to be asked about
     * @param waiting orders that are held for its balance
     */
    record Row(
            String name,
            @Nullable Balance balance,
            boolean low,
            long open,
            @Nullable Instant sweptAt,
            int sweptRequests,
            int answerMillis,
            @Nullable Instant answeredAt,
            @Nullable String trouble,
            @Nullable Instant troubleSince,
            @Nullable String lastTrouble,
            @Nullable Instant lastTroubleAt,
            long askedToday,
            int requestsPerMinute,
            @Nullable Instant next,
            long waiting) {
        /** What the limit allows in a day. */
        public long askableADay() {
            return requestsPerMinute * 1440L;
        }
    }

    /**
     * Everything about one provider but its key.
     *
     * @param rupeesPerUnit plain decimal text
     * @param warnBelow plain decimal text in its currency; null for no warning
     * @param offers how many services its catalogue had when it was read last
     * @param catalogueAt when that was; null before the first time
     * @param changes what waits for the seller, the oldest first
     * @param hours of the last 24, the oldest first; an hour without requests is left out
     */
    record Detail(
            String name,
            String address,
            String currency,
            String rupeesPerUnit,
            int timeoutSeconds,
            int requestsPerMinute,
            @Nullable String warnBelow,
            long offers,
            @Nullable Instant catalogueAt,
            List<Change> changes,
            List<Hour> hours) {}

    /**
     * Something in the provider's catalogue that changed what is sold here.
     *
     * @param service number of the service sold here
     * @param name its name
     * @param providerService the provider's id of it
     * @param was the old figure as text; empty where there is none
     * @param percent by how much the cost went up or down; null for other kinds
     * @param cost of 1000 now; null where it is not known or gone
     * @param price of 1000
     * @param proposed a price that keeps pace with the cost; null where the cost did not rise
     * @param fallBack where the service could go instead: its next route that is still offered
     */
    record Change(
            long id,
            int version,
            int service,
            String name,
            String providerService,
            CatalogueChange.Kind kind,
            String was,
            String becomes,
            @Nullable Integer percent,
            @Nullable Paise cost,
            Paise price,
            @Nullable Paise proposed,
            @Nullable Leg fallBack,
            Instant foundAt) {}

    /**
     * An hour of requests.
     *
     * @param startsAt a whole hour
     * @param meanMillis what an answer took on average
     */
    record Hour(Instant startsAt, int requests, int failures, long meanMillis) {}
}
