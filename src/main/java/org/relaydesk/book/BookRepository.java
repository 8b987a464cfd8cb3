package org.relaydesk.book;

import java.util.List;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

/** The lines of the audit trail. */
@Repository
public interface BookRepository {
    @Query("order by id desc")
    List<BookLine> newest(Limit limit);

    @Query("where id > :id order by id")
    List<BookLine> after(long id, Limit limit);
}
