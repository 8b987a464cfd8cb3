package org.relaydesk.customer;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Customers and their identities. */
@Repository
public interface CustomerRepository {
    @Find
    Optional<Customer> byId(long id);

    /** What the customer is written to in; all that most messages need of him. */
    @Query("select language from Customer where id = :id")
    Optional<String> language(long id);

    @Insert
    void insert(Customer customer);

    @Update
    void update(Customer customer);

    /** Those who were merged into this one. */
    @Query("from Customer where mergedInto = :customerId order by id")
    List<Customer> mergedInto(long customerId);

    @Find
    Optional<Identity> identity(Identity.Kind kind, String knownAs);

    @Insert
    void insert(Identity identity);

    @Update
    void update(Identity identity);

    @Query("from Identity where customerId = :customerId order by id desc")
    List<Identity> identities(long customerId);
}
