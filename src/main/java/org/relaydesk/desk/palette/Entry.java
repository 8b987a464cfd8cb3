package org.relaydesk.desk.palette;

import org.kordamp.ikonli.Ikon;

/** One thing the palette offers. */
public record Entry(Ikon icon, String title, String hint, Runnable run) {}
