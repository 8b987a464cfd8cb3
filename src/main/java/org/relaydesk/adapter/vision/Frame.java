package org.relaydesk.adapter.vision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message between the program and its reading child: one line of ASCII, {@code @relaydesk} and its fields in Base64. What
 * native code prints between the lines is no frame and is passed over.
 */
record Frame(List<String> fields) {
    private static final String MARK = "@relaydesk";
    /** The third field of an answer behind which there is none. */
    static final String LAST = "last";
    /** The longest line that is taken for one. */
    static final int LONGEST = 8 << 20;

    static Frame of(String... fields) {
        return new Frame(List.of(fields));
    }

    String kind() {
        return fields.isEmpty() ? "" : fields.getFirst();
    }

    String field(int at) {
        return at < fields.size() ? fields.get(at) : "";
    }

    String line() {
        return MARK + fields.stream()
                .map(f -> " " + Base64.getEncoder().encodeToString(f.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
    }

    /** Empty for a line that is no frame. */
    static Optional<Frame> read(String line) {
        int at = line.indexOf(MARK);
        if (at < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Frame(Arrays.stream(line.substring(at + MARK.length()).split(" ", -1))
                    .skip(1)
                    .map(f -> new String(Base64.getDecoder().decode(f), StandardCharsets.UTF_8))
                    .toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
