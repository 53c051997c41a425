package org.amsportal.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.amsportal.WholePortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the portal keeps of what people want and of what became of it, to see that nothing of it has changed. */
final class Stored {

    private static final List<String> TABLES = List.of("batch", "batch_row", "batch_step", "batch_act", "batch_deed",
            "journal_entry", "journal_event", "write_guard", "known_user", "known_department", "known_assignment",
            "spreadsheet", "spreadsheet_mapping", "draft", "sign_in_hold");

    private Stored() {
    }

    /** Each row as text, in an order of its own. */
    static Map<String, List<String>> of(WholePortal portal) {
        var all = new TreeMap<String, List<String>>();
        for (String table : TABLES) {
            var rows = new ArrayList<String>();
            portal.bean(JdbcClient.class).sql("select * from " + table).query().listOfRows()
                    .forEach(row -> rows.add(text(row)));
            rows.sort(null);
            all.put(table, rows);
        }
        return all;
    }

    private static String text(Map<String, Object> row) {
        var text = new TreeMap<String, String>();
        row.forEach((column, value) -> text.put(column,
                value instanceof byte[] bytes ? Integer.toHexString(Arrays.hashCode(bytes)) : String.valueOf(value)));
        return text.toString();
    }
}
