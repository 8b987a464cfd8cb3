package org.relaydesk.proof;

/** Told of what was read on a picture that belongs to a mismatch, inside the same transaction. */
@FunctionalInterface
public interface ReadProof {
    void read(long mismatch);
}
