package org.relaydesk.adapter.mail;

/** Why a mail is not believed, whatever it says. */
public enum Doubt {
    /** No From, several, or one that can't be read for certain. */
    FROM_UNCLEAR,
    /** Its From domain is not on the list. */
    FROM_OTHER,
    /** It was written to somebody else: anybody can send on what his own bank wrote to him. */
    RECIPIENT,
    /** The receiving server says nothing of where it is from. */
    NO_RESULTS,
    /** The topmost results are not the receiving server's. */
    OTHER_SERVER,
    /** The topmost results can't be read for certain. */
    RESULTS_UNCLEAR,
    /** The server found it against the domain's DMARC policy. */
    DMARC_FAILED,
    /** No good signature of the From domain, and no good DMARC either. */
    NOT_PROVEN,
    /** Over 1 MiB. */
    TOO_LARGE
}
