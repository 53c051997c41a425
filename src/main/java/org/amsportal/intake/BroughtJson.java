package org.amsportal.intake;

import java.util.SortedSet;

import org.amsportal.plans.Rows;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Sheet;
import org.amsportal.sheets.Told;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.json.JsonMapper;

/** Spreadsheets and their plans as texts, under names that stay when classes are renamed. */
final class BroughtJson {

    /** All that changes when somebody corrects something. */
    record Content(Sheet sheet, Wishes wishes, SortedSet<Integer> leftOut) {}

    private static final JsonMapper JSON = Rows.mapper().addMixIn(Told.class, ToldNames.class).build();

    private BroughtJson() {
    }

    static String content(Brought brought) {
        return JSON.writeValueAsString(new Content(brought.sheet(), brought.wishes(), brought.leftOut()));
    }

    static Content content(String json) {
        return JSON.readValue(json, Content.class);
    }

    static String plan(SheetPlan plan) {
        return JSON.writeValueAsString(plan);
    }

    static SheetPlan plan(String json) {
        return JSON.readValue(json, SheetPlan.class);
    }

    static String mapping(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    static Mapping mapping(String json) {
        return JSON.readValue(json, Mapping.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Told.Encoding.class, name = "encoding"),
            @JsonSubTypes.Type(value = Told.Lettering.class, name = "lettering"),
            @JsonSubTypes.Type(value = Told.StrayBytes.class, name = "stray-bytes"),
            @JsonSubTypes.Type(value = Told.SheetChoice.class, name = "sheet-choice"),
            @JsonSubTypes.Type(value = Told.RightAsTheyAre.class, name = "right-as-they-are"),
            @JsonSubTypes.Type(value = Told.Separator.class, name = "separator"),
            @JsonSubTypes.Type(value = Told.SheetName.class, name = "sheet"),
            @JsonSubTypes.Type(value = Told.HiddenSheets.class, name = "hidden-sheets"),
            @JsonSubTypes.Type(value = Told.OtherSheets.class, name = "other-sheets"),
            @JsonSubTypes.Type(value = Told.HiddenRows.class, name = "hidden-rows"),
            @JsonSubTypes.Type(value = Told.Merged.class, name = "merged"),
            @JsonSubTypes.Type(value = Told.NotCalculated.class, name = "not-calculated"),
            @JsonSubTypes.Type(value = Told.Errors.class, name = "errors")})
    private interface ToldNames {}
}
