package org.amsportal.benchmark;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;

/** A spreadsheet as an admin uploads it. */
record Sheet(String body) {

    private static final String BOUNDARY = "portal-benchmark";
    private static final String COLUMNS = "First name;Surname;Email;Service number;One-time codes;Departments;Permission groups";

    /** @param rows cells in the order of the columns, between semicolons */
    static Sheet of(Stream<String> rows) {
        return new Sheet("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + COLUMNS + "\r\n" + rows.collect(Collectors.joining("\r\n")) + "\r\n--" + BOUNDARY + "--\r\n");
    }

    /** Uploads it. The columns are remembered from the first time on; then the answer to the upload is the plan. */
    Answer plan(Guest guest) {
        var answer = guest.post("/batches", "multipart/form-data; boundary=" + BOUNDARY, body);
        return answer.path().endsWith("/columns") ? answer.form("main form").send(guest) : answer;
    }
}
