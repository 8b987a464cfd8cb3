package org.relaydesk.thread;

/** Why a conversation needs a person. The later words override the earlier ones. */
public enum Attention {
    /** The customer asked for a person. */
    ASKED,
    /** The bot did not understand him. */
    NOT_UNDERSTOOD,
    /** A message to him was given up. */
    UNDELIVERED
}
