package org.amsportal.plans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import org.amsportal.journal.Change;
import org.amsportal.plans.Row.Who;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON, under names that stay when classes are renamed, and the digest by which a form sent twice is told from a changed one. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Who.class, WhoNames.class)
            .addMixIn(Change.class, ChangeNames.class).build();

    private Rows() {
    }

    static String json(Row row) {
        return JSON.writeValueAsString(row);
    }

    static Row row(String json) {
        return JSON.readValue(json, Row.class);
    }

    /** SHA-256 of what is wanted, in hexadecimal. Names are left out: they only say what things were called at the time. */
    static String hash(Row row) {
        var wanted = new Row(row.who(), row.creations(), row.departments(), row.intoCreated(), row.groups(), Map.of(),
                row.ticket());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json(wanted).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Who.NewPerson.class, name = "new"),
            @JsonSubTypes.Type(value = Who.Existing.class, name = "existing"),
            @JsonSubTypes.Type(value = Who.Nobody.class, name = "nobody"),
            @JsonSubTypes.Type(value = Who.Outline.class, name = "outline")})
    private interface WhoNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Change.Adding.class, name = "adding"),
            @JsonSubTypes.Type(value = Change.Exactly.class, name = "exactly"),
            @JsonSubTypes.Type(value = Change.Replacing.class, name = "replacing")})
    private interface ChangeNames {}
}
