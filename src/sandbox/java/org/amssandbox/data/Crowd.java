package org.amssandbox.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Many departments and many people of one service, for pages that must hold at size. */
@Component
public class Crowd {

    private static final List<String> LEVELS = List.of("Brigade", "Group", "Station", "Watch", "Team", "Unit", "Crew");
    private static final int BELOW_EACH = 6;
    private static final int ONE_IN_NOWHERE = 11;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PeopleWords words;

    Crowd(DataSource database, TransactionTemplate transaction, PeopleWords words) {
        this.words = words;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = transaction;
    }

    /** Adds so many departments in a tree of their own, six below each, and so many people in them; one in eleven has no permission group. */
    public void join(long companyId, int departments, int people) {
        transaction.executeWithoutResult(_ -> {
            long firstDepartment = next("department");
            jdbc.batchUpdate("insert into department (id, name, parent_id, company_id) values (?, ?, ?, ?)",
                    rows(departments, i -> department(i, firstDepartment, companyId)));
            long firstPerson = next("ams_user");
            jdbc.batchUpdate("""
                    insert into ams_user (id, name, surname, email, company_id, mail_otp, service_number)
                    values (?, ?, ?, ?, ?, ?, ?)""", rows(people, i -> person(i, firstPerson, companyId)));
            long group = number("select min(id) from permission_group where company_id is null");
            jdbc.batchUpdate("insert into user_group (user_id, group_id) values (?, ?)",
                    rows(people, i -> new Object[]{firstPerson + i, group}).stream()
                            .filter(it -> ((long) it[0] - firstPerson) % ONE_IN_NOWHERE != 0).toList());
            if (departments > 0) {
                jdbc.batchUpdate("insert into user_department (user_id, department_id) values (?, ?)",
                        rows(people, i -> new Object[]{firstPerson + i, firstDepartment + i % departments}));
            }
            jdbc.execute("alter table department alter column id restart with " + (firstDepartment + departments));
            jdbc.execute("alter table ams_user alter column id restart with " + (firstPerson + people));
        });
        words.forget();
    }

    private static Object[] department(int i, long first, long companyId) {
        int level = 0;
        for (int at = i; at > 0; at = (at - 1) / BELOW_EACH) {
            level++;
        }
        Long parent = i == 0 ? null : Long.valueOf(first + (i - 1) / BELOW_EACH);
        return new Object[]{first + i, LEVELS.get(level % LEVELS.size()) + " " + (i + 1), parent, companyId};
    }

    private static Object[] person(int i, long first, long companyId) {
        String surname = "Crowd" + (char) ('a' + i % 26) + i;
        return new Object[]{first + i, "Nr" + i, surname, "nr" + i + "." + first + "@crowd.example", companyId,
                i % 2 == 0, "%06d".formatted(100_000 + i)};
    }

    private long next(String table) {
        return number("select max(id) + 1 from " + table);
    }

    private long number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    private static List<Object[]> rows(int count, IntFunction<Object[]> row) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(row).toList());
    }
}
