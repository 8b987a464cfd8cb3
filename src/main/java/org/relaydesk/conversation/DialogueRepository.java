package org.relaydesk.conversation;

import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Where customers are in their menu walks. */
@Repository
public interface DialogueRepository {
    @Find
    Optional<DialogueState> of(long customerId);

    @Insert
    void insert(DialogueState state);

    @Update
    void update(DialogueState state);
}
