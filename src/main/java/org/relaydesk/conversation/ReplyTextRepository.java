package org.relaydesk.conversation;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.relaydesk.message.OwnWords;

/** The seller's own words. */
@Repository
public interface ReplyTextRepository extends OwnWords {
    @Query("from ReplyText where language = :language and key = :key")
    Optional<ReplyText> of(String language, String key);

    @Query("from ReplyText order by language, key")
    List<ReplyText> all();

    @Insert
    void insert(ReplyText text);

    @Update
    void update(ReplyText text);

    @Delete
    void delete(ReplyText text);

    @Override
    default Optional<String> text(String language, String key) {
        return of(language, key).map(ReplyText::text);
    }
}
