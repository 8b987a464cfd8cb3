package org.relaydesk.message;

/** Through which gateway the store's WhatsApp messages go. */
public enum Transport {
    /** Meta's own Cloud API: buttons and lists, and a window of 24 hours in which one may write freely. */
    CLOUD,
    /** A WAHA gateway beside the desk: text and pictures only, menus as numbered text, no window. */
    WAHA
}
