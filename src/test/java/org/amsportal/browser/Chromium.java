package org.amsportal.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.impl.driver.Driver;

/**
 * Finds the Chromium of this machine; without one, installs Debian's package, else Playwright's own download. The one
 * without windows comes first: it does the same in three quarters of the time.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser",
            "google-chrome-stable",
            "google-chrome", "chrome");
    private static final List<String> DEBIANS = List.of("chromium-headless-shell", "chromium");
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Playwright must not fetch browsers by itself: one of the machine is preferred. */
    static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private Chromium() {
    }

    /** How to launch it. Throws {@link IllegalStateException} with one clear line where there is none to be had. */
    static BrowserType.LaunchOptions launch() {
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments());
        var installed = installed();
        if (installed.isPresent()) {
            return options.setExecutablePath(installed.get());
        }
        if (run(playwrightsInstaller())) {
            return options;
        }
        throw new IllegalStateException(
                "The browser tests need Chromium: none is on the PATH and none could be installed. Install the package chromium.");
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(QUIET);
        if (isRoot()) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    static Optional<Path> onPath() {
        return NAMES.stream().flatMap(Chromium::executables).findFirst();
    }

    /** One thread at a time: the others find what it has installed, and not before it is there whole. */
    private static synchronized Optional<Path> installed() {
        return onPath().or(Chromium::fromDebian);
    }

    private static Optional<Path> fromDebian() {
        if (!isRoot() || executables("apt-get").findAny().isEmpty()) {
            return Optional.empty();
        }
        run(new ProcessBuilder("apt-get", "--quiet", "update"));
        return DEBIANS.stream().anyMatch(Chromium::install) ? onPath() : Optional.empty();
    }

    private static boolean install(String debian) {
        var install = new ProcessBuilder("apt-get", "--quiet", "--yes", "install", "--no-install-recommends", debian);
        install.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return run(install);
    }

    private static ProcessBuilder playwrightsInstaller() {
        var installer = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
        installer.command().addAll(List.of("install", "chromium"));
        installer.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        return installer;
    }

    private static Stream<Path> executables(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of)
                .map(folder -> folder.resolve(name)).filter(Files::isExecutable);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean run(ProcessBuilder builder) {
        try {
            var process = builder.inheritIO().start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
