package org.relaydesk.work;

import java.util.List;

/**
 * A decision or a command that can't be carried out as things are; nothing was changed. It is for the person who asked:
 * the code names a sentence in a bundle ({@code refused.<code>}), the figures fill it.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> figures;

    public Refused(String code, String... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    public String code() {
        return code;
    }

    public List<String> figures() {
        return figures;
    }
}
