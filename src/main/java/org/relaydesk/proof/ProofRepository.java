package org.relaydesk.proof;

import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** What was read on pictures. */
@Repository
public interface ProofRepository {
    @Find
    Optional<PictureReading> bySha256(String sha256);

    @Insert
    void insert(PictureReading reading);

    @Update
    void update(PictureReading reading);

    @Insert
    void insert(PictureMark mark);

    @Update
    void update(PictureMark mark);

    @Delete
    void delete(PictureMark mark);

    @Query("from PictureMark where readingId = :readingId order by id")
    List<PictureMark> marks(long readingId);

    @Query("from PictureReading where reference = :reference and id <> :but order by id")
    List<PictureReading> withReference(String reference, long but);

    @Query("from PictureReading where state = READ and id <> :but order by id desc")
    List<PictureReading> newest(long but, Limit limit);

    @Insert
    void insert(PictureWords words);

    @Update
    void update(PictureWords words);

    @Query("from PictureWords where readingId = :readingId")
    Optional<PictureWords> words(long readingId);

    @Query("from PictureWords where readingId <> :but order by id desc")
    List<PictureWords> newestWords(long but, Limit limit);
}
