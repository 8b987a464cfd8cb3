package org.relaydesk.desk.recovery;

import java.nio.file.Path;
import java.util.List;

import org.relaydesk.ledger.Finding;

/**
 * A store on which nothing is started.
 *
 * @param opens whether it opens but its book is not in order; else it does not even open
 * @param findings of the check, or why it does not open
 * @param sources what it can be brought back from, the best first
 */
public record Broken(Path store, boolean opens, List<Finding> findings, List<Source> sources) {
    public Broken {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }
}
