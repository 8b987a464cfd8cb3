package org.relaydesk.order;

/** Why an order waits for the seller. */
public enum Held {
    /** The provider's answer to the submission was lost: the order may or may not be there. */
    SUBMISSION_UNKNOWN,
    /** The seller's balance with the provider is used up. */
    PROVIDER_BALANCE,
    /** The provider says something that no rule may act on. */
    ODD_STATUS,
    /** No provider is set for the service, or its type needs more than the bot asked for. */
    NO_ROUTE
}
