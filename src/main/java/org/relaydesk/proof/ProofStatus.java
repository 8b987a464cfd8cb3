package org.relaydesk.proof;

/** How the payment stands that a picture shows, in the app's words. Only SUCCESS says that money went. */
public enum ProofStatus { SUCCESS, PENDING, FAILED, REQUEST, UNKNOWN }
