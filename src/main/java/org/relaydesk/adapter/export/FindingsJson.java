package org.relaydesk.adapter.export;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.relaydesk.ledger.Finding;

/** The findings of a check as JSON: {@code {"ok":false,"findings":[{"check","detail"}]}}. */
public final class FindingsJson {
    private FindingsJson() {}

    public static String of(List<Finding> findings) {
        var list = new JsonArray();
        findings.forEach(f -> {
            var one = new JsonObject();
            one.addProperty("check", f.check());
            one.addProperty("detail", f.detail());
            list.add(one);
        });
        var whole = new JsonObject();
        whole.addProperty("ok", findings.isEmpty());
        whole.add("findings", list);
        return whole.toString();
    }
}
