package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Which signature an ID token must have. */
class IdTokenSignatureTest {

    @Test
    void aServerThatOffersItSignsWithRs256() {
        assertThat(signature(List.of("ES256", "RS256"))).isEqualTo("RS256");
    }

    @Test
    void aServerThatOffersOnlyOthersSignsWithItsFirst() {
        assertThat(signature(List.of("none", "ES256", "PS256"))).isEqualTo("ES256");
    }

    @Test
    void aServerThatSaysNothingSignsWithRs256() {
        assertThat(signature(null)).isEqualTo("RS256");
        assertThat(signature(List.of("none", "HS256"))).isEqualTo("RS256");
    }

    private static String signature(@Nullable List<String> offered) {
        var server = ClientRegistration.withRegistrationId("ams")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).clientId("portal")
                .redirectUri("http://localhost/").authorizationUri("http://localhost/a").tokenUri("http://localhost/t")
                .providerConfigurationMetadata(
                        offered == null ? Map.of() : Map.of("id_token_signing_alg_values_supported", offered))
                .build();
        return SignInConfiguration.signature(server).getName();
    }
}
