package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our own assets as browsers get them. */
class AssetsConfigurationTest {

    private Guest guest;

    @BeforeEach
    void somebodyIsSignedIn() {
        guest = WholePortal.on(WholePortal.Database.H2).guest(DemoSignIn.READER);
    }

    @Test
    void whatAPageNamesCarriesAHashAndIsKeptForAYear() {
        var addresses = guest.get("/permissions").page().select("link[rel=stylesheet], script[src*=assets], use")
                .stream()
                .map(it -> it.attr("href") + it.attr("src")).map(it -> it.replaceAll("#.*", "")).distinct().toList();

        assertThat(addresses).hasSizeGreaterThan(2)
                .allSatisfy(it -> assertThat(it).containsPattern("-[0-9a-f]{32}[.]")).allSatisfy(
                        it -> assertThat(guest.get(it).header("Cache-Control")).contains("max-age=31536000",
                                "immutable"));
    }

    @Test
    void withoutAHashTheBrowserAsksAgainEachTime() {
        assertThat(guest.get("/assets/css/portal.css").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void theStylesheetComesAsOneWithAllThatItImports() {
        Answer stylesheet = guest.get(guest.get("/permissions").page().select("link[rel=stylesheet]").attr("href"));

        assertThat(stylesheet.body()).doesNotContain("@import url").contains("--tblr-", ".with-panel", ".plan-steps");
        assertThat(List.of("tabler", "tokens", "frame", "forms", "parts"))
                .allSatisfy(it -> assertThat(stylesheet.body()).contains("@layer " + it + " {"));
    }
}
