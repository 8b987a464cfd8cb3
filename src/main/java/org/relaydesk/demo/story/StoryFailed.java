package org.relaydesk.demo.story;

/** Something that the story waits for did not happen; the message is the sentence that says what. */
public final class StoryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoryFailed(String sentence) {
        super(sentence);
    }
}
