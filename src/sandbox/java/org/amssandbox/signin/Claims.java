package org.amssandbox.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.amssandbox.data.Groups;
import org.amssandbox.data.People;
import org.amssandbox.settings.CurrentSettings;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What the sign-in server says about a person: in the ID token and at the user-info endpoint. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final People people;
    private final Groups groups;
    private final CurrentSettings settings;

    Claims(People people, Groups groups, CurrentSettings settings) {
        this.people = people;
        this.groups = groups;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claims(claims -> claims.putAll(of(email(context))));
            context.getClaims().claims(this::spoil);
        }
    }

    /** As the setting wants it, with something in it that is not for a log. */
    private void spoil(Map<String, Object> claims) {
        switch (settings.get().idToken()) {
            case RIGHT -> {
                return;
            }
            case OTHER_AUDIENCE -> claims.put("aud", List.of("another\nclient, exp=forged"));
            case OTHER_ISSUER -> claims.put("iss", "https://another.example/forged");
            case OTHER_NONCE -> claims.put("nonce", "forged");
        }
    }

    private static String email(JwtEncodingContext context) {
        return Objects.requireNonNull(context.getAuthorization()).getPrincipalName();
    }

    /** The claims about the person with this email; a company only where they have one. */
    Map<String, Object> of(String email) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", email);
        people.withEmail(email).ifPresent(person -> {
            claims.put("name", person.fullName());
            claims.put("given_name", person.name());
            claims.put("family_name", person.surname());
            claims.put("email", person.email());
            claims.put("ams_user_id", person.id());
            if (person.companyId() != null) {
                claims.put("company_id", person.companyId());
            }
            claims.put("permissions", List.copyOf(groups.permissionsOf(person.id())));
        });
        return claims;
    }
}
