package org.amsportal.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two portals on one database: what one was at when it was killed, the other takes up. */
final class TwoPortals implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<PortalProcess> both = new ArrayList<>();

    TwoPortals(Path folder, Map<String, String> environment) {
        try {
            this.postgres = EmbeddedPostgres.start();
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.environment = Environment.onPostgres(environment, postgres);
        both.add(PortalProcess.startUnpacked(folder, this.environment));
        both.add(PortalProcess.startUnpacked(folder, this.environment));
    }

    URI address() {
        return both.getFirst().address();
    }

    /** Kills one of them or both, and starts them again. Answers with what they had said. */
    List<String> killSome(RandomGenerator random) {
        var which = switch (random.nextInt(5)) {
            case 0, 1 -> List.of(0);
            case 2, 3 -> List.of(1);
            default -> List.of(0, 1);
        };
        which.forEach(it -> both.get(it).kill());
        var said = which.stream().map(it -> both.get(it).said()).toList();
        which.forEach(it -> both.set(it, PortalProcess.startUnpacked(both.get(it).port(), folder, environment)));
        return said;
    }

    Stream<String> said() {
        return both.stream().map(PortalProcess::said);
    }

    @Override
    public void close() {
        both.forEach(PortalProcess::close);
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
