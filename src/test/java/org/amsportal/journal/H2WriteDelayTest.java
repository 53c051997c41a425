package org.amsportal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class H2WriteDelayTest {

    @Test
    void anAddressWithoutItIsMendedBeforeTheFirstConnection(@TempDir Path folder) {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withBean(H2WriteDelay.class)
                .withPropertyValues("spring.datasource.url=jdbc:h2:file:" + folder.resolve("portal"))
                .run(context -> assertThat(JdbcClient.create(context.getBean(DataSource.class)).sql("""
                        select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'""")
                        .query(Integer.class).list()).isNotEmpty().containsOnly(0));
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2:file:./data/portal, jdbc:h2:file:./data/portal;WRITE_DELAY=0",
            "jdbc:h2:~/portal;MODE=STRICT, jdbc:h2:~/portal;MODE=STRICT;WRITE_DELAY=0",
            "jdbc:h2:file:./p;write_delay=500, jdbc:h2:file:./p;WRITE_DELAY=0",
            "jdbc:h2:file:./p;WRITE_DELAY=0, jdbc:h2:file:./p;WRITE_DELAY=0", "jdbc:h2:mem:x, jdbc:h2:mem:x",
            "jdbc:postgresql://db/portal, jdbc:postgresql://db/portal"})
    void anH2FileNeverLosesCommittedRows(String given, String used) {
        assertThat(H2WriteDelay.mended(given)).isEqualTo(used);
    }
}
