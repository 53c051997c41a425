package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.amsportal.ConfigurationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Item 8: tokens at rest are encrypted, and their keys can be changed. */
class VaultTest {

    private static final String OLD = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String NEW = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String POSTGRES = "jdbc:postgresql://db/portal";

    private final Vault vault = vault(OLD);

    @TempDir
    Path folder;

    @Test
    void whatWasSealedIsReadInItsOwnPlaceOnly() {
        var sealed = vault.seal("secret", "row/access");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(vault.open(sealed, "row/access")).contains("secret");
        assertThat(vault.open(sealed, "row/refresh")).isEmpty();
    }

    @Test
    void whatWasTamperedWithIsNotRead() {
        var sealed = vault.seal("secret", "here");
        sealed[sealed.length - 1] ^= 1;
        assertThat(vault.open(sealed, "here")).isEmpty();
        assertThat(vault.open(new byte[3], "here")).isEmpty();
    }

    @Test
    void theFirstKeyWritesAndAllRead() {
        var both = vault(NEW + ", " + OLD);
        assertThat(both.open(vault.seal("old", "here"), "here")).contains("old");
        assertThat(vault(NEW).open(both.seal("new", "here"), "here")).contains("new");
        assertThat(vault.open(both.seal("new", "here"), "here")).isEmpty();
    }

    @Test
    void withH2TheKeyIsMadeOnceBesideTheDatabaseForItsOwnerOnly() throws IOException {
        var url = "jdbc:h2:file:" + folder.resolve("data/portal") + ";WRITE_DELAY=0";
        var first = DataKeys.find(null, url);
        assertThat(DataKeys.find("", url)).isEqualTo(first);
        var file = folder.resolve("data/portal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void withPostgresTheKeyIsNeeded() {
        assertThatThrownBy(() -> DataKeys.find(null, POSTGRES)).isInstanceOf(ConfigurationProblem.class)
                .hasMessageStartingWith("portal.data-key (PORTAL_DATA_KEY) is missing");
    }

    @Test
    void aKeyOfTheWrongSizeIsNamedAndNotShown() {
        for (var wrong : List.of("c2hvcnQ=", "not base64!", OLD + ",c2hvcnQ=")) {
            assertThatThrownBy(() -> DataKeys.find(wrong, POSTGRES)).isInstanceOf(ConfigurationProblem.class)
                    .hasMessageStartingWith("portal.data-key").hasMessageNotContaining("c2hvcnQ");
        }
    }

    private static Vault vault(String keys) {
        return new Vault(DataKeys.find(keys, POSTGRES));
    }
}
