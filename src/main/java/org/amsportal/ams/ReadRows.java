package org.amsportal.ams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the database, for each read at its own address: another AMS, or another path, is another read. */
final class ReadRows implements ReadMemory {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final AmsSettings settings;

    ReadRows(JdbcClient jdbc, AmsSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Told of(AmsRead read) {
        return jdbc.sql("select answered_at, missing_at from ams_read where id = :id").param("id", id(read))
                .query((row, _) -> row.getObject("answered_at") != null
                        ? Told.ANSWERED
                        : row.getObject("missing_at") != null ? Told.MISSING : Told.NOTHING)
                .optional().orElse(Told.NOTHING);
    }

    @Override
    public void answered(AmsRead read, Instant at) {
        keep(read, "answered_at", at);
    }

    @Override
    public void missing(AmsRead read, Instant at) {
        keep(read, "missing_at", at);
    }

    private void keep(AmsRead read, String column, Instant at) {
        var values = Map.of("id", id(read), "kind", read.name(), "address", shortened(address(read)), "at",
                at.atOffset(ZoneOffset.UTC));
        String update = "update ams_read set " + column + " = :at where id = :id";
        if (jdbc.sql(update).params(values).update() == 0) {
            try {
                jdbc.sql("insert into ams_read (id, kind, address, " + column + ") values (:id, :kind, :address, :at)")
                        .params(values).update();
            } catch (DataIntegrityViolationException e) {
                jdbc.sql(update).params(values).update(); // another replica was quicker
            }
        }
    }

    private String address(AmsRead read) {
        return settings.baseUrl() + settings.paths().of(read);
    }

    private static String shortened(String address) {
        return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }

    private String id(AmsRead read) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((read + " " + address(read)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
