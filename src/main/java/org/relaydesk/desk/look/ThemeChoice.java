package org.relaydesk.desk.look;

/** What the seller wants the window to look like. */
public enum ThemeChoice { SYSTEM, LIGHT, DARK }
