package org.relaydesk.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param program the version of the program that made it
 * @param storeVersion the newest migration that its store has seen
 * @param line the id of the newest line of the book in it; 0 where there is none
 * @param hash that line's hash; empty where there is none
 * @param rows how many rows each table has
 * @param sha256 of its database file, in lower-case hex
 * @param bytes the length of its database file
 * @param pictures how many of the store's kept pictures belong to it
 * @param withMedia whether the pictures are inside of it; else they are in the folder {@code media} beside it
 */
public record Manifest(
        String program,
        int storeVersion,
        Instant madeAt,
        long line,
        String hash,
        Map<String, Long> rows,
        String sha256,
        long bytes,
        int pictures,
        boolean withMedia) {}
