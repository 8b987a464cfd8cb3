package org.relaydesk.backup;

import java.util.Map;

/** A backup did not come about; earlier ones are as they were. Code and figures as in {@link BackupState.Trouble}. */
public final class BackupFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    @SuppressWarnings("serial")
    private final Map<String, String> figures;

    public BackupFailed(String code, Map<String, String> figures, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.figures = Map.copyOf(figures);
    }

    public BackupFailed(String code, Map<String, String> figures, String sentence) {
        super(sentence);
        this.code = code;
        this.figures = Map.copyOf(figures);
    }

    public String code() {
        return code;
    }

    public Map<String, String> figures() {
        return figures;
    }
}
