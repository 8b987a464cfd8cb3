package org.relaydesk.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.relaydesk.customer.Identity.Kind;
import org.relaydesk.message.Transport;

/** Under which of his names a customer is written to through a gateway. Pure. */
public final class Reach {
    private static final Comparator<Identity> LATEST =
            Comparator.<Identity, Instant>comparing(i -> i.seenAt() == null ? Instant.EPOCH : i.seenAt())
                    .thenComparingLong(Identity::id);

    private Reach() {}

    /**
     * Cloud API: his number, or else his business-scoped id. WAHA: the chat that he wrote from last, or else the one of
     * his number. Empty where that gateway has no way to him yet: what is meant for him waits until he writes there.
     */
    public static Optional<String> of(Transport transport, List<Identity> identities) {
        return switch (transport) {
            case CLOUD -> latest(identities, Kind.WA_ID).or(() -> latest(identities, Kind.USER_ID)).map(Identity::knownAs);
            case WAHA -> latest(identities, Kind.WAHA).map(Identity::knownAs)
                    .or(() -> latest(identities, Kind.WA_ID).map(i -> i.knownAs() + "@c.us"));
        };
    }

    /** The one under which he was heard last; where that is not noted, the one that became known last. */
    static Optional<Identity> latest(List<Identity> identities, Kind kind) {
        return identities.stream().filter(i -> i.kind() == kind).max(LATEST);
    }
}
