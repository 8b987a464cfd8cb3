package org.relaydesk.adapter.store;

import java.util.List;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;

/** The store's settings by name. */
@Repository
public interface SettingRepository {
    @Save
    void save(Setting setting);

    @Query("from Setting order by name")
    List<Setting> all();
}
