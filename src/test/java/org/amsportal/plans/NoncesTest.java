package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

class NoncesTest {

    private final Nonces nonces = at(Duration.ZERO, "key");

    @Test
    void aNonceIsGoodForItsAdminAndFormOnly() {
        String nonce = nonces.issue("7", "onboarding");
        assertThat(nonces.read(nonce, "7", "onboarding")).isPresent();
        assertThat(nonces.read(nonce, "8", "onboarding")).isEmpty();
        assertThat(nonces.read(nonce, "7", "groups")).isEmpty();
        assertThat(nonces.read(nonce, "7o", "nboarding")).isEmpty();
    }

    @Test
    void everyRenderingHasItsOwn() {
        assertThat(nonces.issue("7", "onboarding")).isNotEqualTo(nonces.issue("7", "onboarding"));
    }

    @Test
    void aNonceMadeUpOrChangedIsNone() {
        String nonce = nonces.issue("7", "onboarding");
        String other = (nonce.charAt(0) == 'A' ? 'B' : 'A') + nonce.substring(1);
        assertThat(nonces.read(other, "7", "onboarding")).isEmpty();
        assertThat(nonces.read("", "7", "onboarding")).isEmpty();
        assertThat(nonces.read("not base64 !", "7", "onboarding")).isEmpty();
        assertThat(at(Duration.ZERO, "other key").read(nonce, "7", "onboarding")).isEmpty();
    }

    @Test
    void aNonceExpiresAfterADay() {
        Nonces.Issued issued = nonces.read(nonces.issue("7", "onboarding"), "7", "onboarding").orElseThrow();
        assertThat(at(Duration.ofHours(23), "key").expired(issued)).isFalse();
        assertThat(at(Duration.ofHours(25), "key").expired(issued)).isTrue();
    }

    @Test
    void thatANonceWasIssuedIsKnownWithoutKnowingToWhom() {
        String nonce = nonces.issue("7", "onboarding");
        assertThat(nonces.issuedFor("onboarding", nonce)).isTrue();
        assertThat(nonces.issuedFor("groups", nonce)).isFalse();
        assertThat(nonces.issuedFor("onboarding", (nonce.charAt(0) == 'A' ? 'B' : 'A') + nonce.substring(1))).isFalse();
        assertThat(nonces.issuedFor("onboarding", nonce.substring(0, nonce.length() - 4))).isFalse();
        assertThat(nonces.issuedFor("onboarding", "")).isFalse();
        assertThat(at(Duration.ZERO, "other key").issuedFor("onboarding", nonce)).isFalse();
        assertThat(at(Duration.ofDays(10), "key").issuedFor("onboarding", nonce)).as("after some days off").isTrue();
        assertThat(at(Duration.ofDays(20), "key").issuedFor("onboarding", nonce)).isFalse();
    }

    @Test
    void aNonceOfAFormerVersionIsStillGoodForWhomItWasIssuedTo() {
        byte[] whole = Base64.getUrlDecoder().decode(nonces.issue("7", "onboarding"));
        String former = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 56));
        assertThat(nonces.read(former, "7", "onboarding")).isPresent();
        assertThat(nonces.issuedFor("onboarding", former)).isFalse();
    }

    private static Nonces at(Duration later, String key) {
        var secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new Nonces(_ -> secret, Clock.fixed(Rowing.TEN.plus(later), ZoneOffset.UTC));
    }
}
