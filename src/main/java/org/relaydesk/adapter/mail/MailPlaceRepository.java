package org.relaydesk.adapter.mail;

import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;

/** How far mailboxes have been read. */
@Repository
public interface MailPlaceRepository {
    @Find
    Optional<MailPlace> byMailbox(String mailbox);

    @Save
    void save(MailPlace place);
}
