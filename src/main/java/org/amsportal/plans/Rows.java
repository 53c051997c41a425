package org.amsportal.plans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.amsportal.journal.Change;
import org.amsportal.plans.Row.Who;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON, under names that stay when classes are renamed, and the digest by which a form sent twice is told from a changed one. */
public final class Rows {

    private static final JsonMapper JSON = mapper().build();

    private Rows() {
    }

    /** Reads and writes rows wherever they stand within something else. */
    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder().addMixIn(Who.class, WhoNames.class).addMixIn(Change.class, ChangeNames.class);
    }

    static String json(Row row) {
        return JSON.writeValueAsString(row);
    }

    static Row row(String json) {
        return JSON.readValue(json, Row.class);
    }

    /** SHA-256 of what is wanted, in hexadecimal. Names are left out: they only say what things were called at the time. */
    static String hash(Row row) {
        return digest(wanted(row, row.who()));
    }

    /** The same of many: what people are called is left out too, as long as their number tells who they are. */
    static String hash(List<Row> rows) {
        return digest(rows.stream().map(row -> wanted(row, row.who() instanceof Who.Existing(long user, _, _)
                ? new Who.Existing(user, "", null)
                : row.who())).collect(Collectors.joining("\n")));
    }

    private static String wanted(Row row, Who who) {
        return json(new Row(who, row.creations(), row.departments(), row.intoCreated(), row.groups(), Map.of(),
                row.ticket(), row.shared()));
    }

    private static String digest(String wanted) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(wanted.getBytes(StandardCharsets.UTF_8));
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
