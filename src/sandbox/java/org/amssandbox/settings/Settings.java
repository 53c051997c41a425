package org.amssandbox.settings;

import java.time.Duration;
import java.util.Set;

/**
 * Every switch of the sandbox. Each is a property below {@code sandbox.} and can be changed at run time under the
 * same name.
 *
 * @param clientId the one OAuth client
 * @param clientSecret its secret
 * @param redirectHosts hosts that a sign-in may return to, on any port
 * @param signIn OpenID Connect, or plain OAuth 2.0 as Laravel Passport
 * @param idToken whether an ID token is what it must be, or for another client, from another server, for another sign-in
 * @param tokenLifetime how long an access token lives, a second at least
 * @param tokenLatency delay before the token endpoint answers
 * @param latency delay before each API call is processed
 * @param reads whether the reads that the vendor does not document exist
 * @param missing how a read answers that does not exist: as Laravel says it, or with a proxy's HTML page
 * @param created what a create answers: the whole new thing, or its number alone
 * @param envelope success bodies as {@code {"data": …}} or bare; a bare list cannot be paged
 * @param ids IDs as numbers or as numeric strings
 * @param booleans flags as 0/1 or false/true
 * @param errorShape the body of a refusal that carries an AMS code
 * @param pageMeta false: lists come whole and without {@code meta}
 * @param departments the list of departments whole or paged
 * @param assigned a person's departments and groups as objects or as IDs
 * @param groupPermissions whether group objects carry their permissions
 * @param assignDepartments what step 3 does to the departments the user has already
 * @param grantCheck what {@code permission.011} looks at
 * @param sendEmail the company preference for the first-password email
 */
public record Settings(String clientId, String clientSecret, Set<String> redirectHosts, SignIn signIn,
        IdToken idToken, Duration tokenLifetime, Duration tokenLatency, Duration latency, Reads reads, Missing missing,
        Created created,
        Envelope envelope, Ids ids,
        Booleans booleans, ErrorShape errorShape, boolean pageMeta, Paging departments, Assigned assigned,
        boolean groupPermissions, AssignDepartments assignDepartments, GrantCheck grantCheck, boolean sendEmail) {

    public enum SignIn {
        OIDC, OAUTH2
    }

    public enum IdToken {
        RIGHT, OTHER_AUDIENCE, OTHER_ISSUER, OTHER_NONCE
    }

    public enum Reads {
        ALL, DOCUMENTED
    }

    public enum Missing {
        JSON, HTML
    }

    public enum Created {
        WHOLE, ID
    }

    public enum Envelope {
        DATA, BARE
    }

    public enum Ids {
        NUMBER, STRING
    }

    public enum Booleans {
        INT, BOOL
    }

    public enum Paging {
        WHOLE, PAGED
    }

    public enum Assigned {
        OBJECTS, IDS
    }

    public enum AssignDepartments {
        ADD, REPLACE
    }

    public enum GrantCheck {
        WHOLE_LIST, ADDITIONS
    }
}
