package org.amsportal.ams;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the vendor's documentation leaves open ({@code ams.assume}), as the operator knows or believes it to be.
 *
 * @param emailUnique whether AMS refuses a second user with the same email
 * @param departments what step 3 does with departments that are not listed
 * @param grantCheck what {@code permission.011} looks at
 */
@ConfigurationProperties("ams.assume")
public record AmsAssumptions(@DefaultValue("true") boolean emailUnique,
        @DefaultValue("unknown") Departments departments, @DefaultValue("unknown") GrantCheck grantCheck) {

    /** What assigning departments does with those the person has and the list does not. */
    public enum Departments {
        REPLACE, ADD, UNKNOWN
    }

    /** Whether AMS compares the caller's power with the whole list sent, or only with what is new in it. */
    public enum GrantCheck {
        WHOLE_LIST, ADDITIONS, UNKNOWN
    }
}
