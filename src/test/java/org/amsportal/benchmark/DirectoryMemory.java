package org.amsportal.benchmark;

import java.util.List;
import java.util.Locale;

import org.amsportal.processes.PortalProcess;
import org.amssandbox.data.DemoSignIn;

/**
 * What a portal keeps of one company's departments and people: the live heap before and after the first admin of the large service opens its pages.
 * The same pages were opened for the small service before, so that what they need themselves is there already.
 */
final class DirectoryMemory implements Measure {

    private static final double GOAL = 40;
    private static final int GETTING_WARM = 50;

    @Override
    public List<Figure> take(Stage stage) {
        try (var portal = stage.anotherPortal()) {
            for (int i = 0; i < GETTING_WARM; i++) {
                Stage.opens(Stage.guest(portal, DemoSignIn.OTHER_COMPANY));
            }
            double without = live(portal);
            stage.loads(Stage.guest(portal, DemoSignIn.ADMIN));
            double with = live(portal);
            stage.loads(Stage.guest(portal, DemoSignIn.ADMIN));
            double twice = live(portal);
            return List.of(
                    Figure.atMost("Memory for the directory of one company", GOAL, "MiB", with - without,
                            words(with - without) + String.format(Locale.UK, " (live heap %.1f before)", without)),
                    Figure.beside("More for a second sign-in with the same rights", words(twice - with)));
        }
    }

    /** MiB of what is reachable. */
    private static double live(PortalProcess portal) {
        return LiveHeap.of(portal.handle()) / 1024.0 / 1024.0;
    }

    private static String words(double size) {
        return String.format(Locale.UK, "%.1f MiB", size);
    }
}
