package org.amssandbox.data;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A copy of everything in the tables, beside them: to put it back takes a fraction of the time of making it anew. */
@Component
class DataCopy {

    private static final String TABLES = "select table_name from information_schema.tables where table_schema = 'PUBLIC'";
    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = 'PUBLIC' and table_name = ? and is_generated = 'NEVER' order by ordinal_position""";
    private static final String NEXT = """
            select identity_base from information_schema.columns
            where table_schema = 'PUBLIC' and table_name = ? and column_name = 'ID' and is_identity = 'YES'""";

    private final JdbcClient jdbc;
    private final PeopleWords words;
    private final List<String> puttingBack = new ArrayList<>();

    DataCopy(JdbcClient jdbc, PeopleWords words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.sql("create schema copy").update();
        puttingBack.add("set referential_integrity false");
        jdbc.sql(TABLES).query(String.class).list().forEach(this::take);
        puttingBack.add("set referential_integrity true");
    }

    /** Who is added next gets the same number as the first time, too. */
    void putBack() {
        puttingBack.forEach(sql -> jdbc.sql(sql).update());
        words.forget();
    }

    private void take(String table) {
        var columns = String.join(", ", jdbc.sql(COLUMNS).param(table).query(String.class).list());
        jdbc.sql("create table copy.%s as select %s from %s".formatted(table, columns, table)).update();
        puttingBack.add("truncate table " + table);
        puttingBack.add("insert into %s (%s) select %s from copy.%s".formatted(table, columns, columns, table));
        jdbc.sql(NEXT).param(table).query(Long.class).optional().ifPresent(next -> puttingBack
                .add("alter table %s alter column id restart with %d".formatted(table, next)));
    }
}
