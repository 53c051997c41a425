package org.amsportal.access;

import java.util.regex.Pattern;

/**
 * A field that may be longer than others; rooms declare theirs as beans. Others may have {@link FieldText#MOST} characters.
 *
 * @param name of the field, as a pattern
 * @param most UTF-16 characters
 */
public record LongField(Pattern name, int most) {

    public static LongField of(String name, int most) {
        return new LongField(Pattern.compile(name), most);
    }
}
