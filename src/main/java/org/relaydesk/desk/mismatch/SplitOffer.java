package org.relaydesk.desk.mismatch;

import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** A payment divided among two orders of one customer, in words. */
public record SplitOffer(OrderCandidate first, OrderCandidate second, Offer offer) {}
