package org.relaydesk.proof;

/** The app whose screen a picture shows. */
public enum ProofApp { GOOGLE_PAY, PHONEPE, PAYTM, BHIM, OTHER }
