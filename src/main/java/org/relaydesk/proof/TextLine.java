package org.relaydesk.proof;

/** One line of text as it was seen on a picture. */
public record TextLine(String text, Box box) {}
