package org.amsportal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.amsportal.ConfigurationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Where the keys come from: the configuration, else a file beside the H2 database that is made at the first start. */
final class DataKeys {

    private static final String H2 = "jdbc:h2:";

    private DataKeys() {
    }

    /** The keys to use, never empty; the first one writes. */
    static List<DataKey> find(@Nullable String configured, String databaseUrl) {
        if (StringUtils.hasText(configured)) {
            return configured(configured);
        }
        if (databaseUrl.startsWith(H2 + "mem:")) {
            return List.of(DataKey.of(random()));
        }
        check(configured, databaseUrl);
        return List.of(DataKey.of(keptIn(Path.of(fileOf(databaseUrl) + ".key"))));
    }

    /** Refuses keys that are none, and a shared database without one; makes nothing. */
    static void check(@Nullable String configured, String databaseUrl) {
        if (StringUtils.hasText(configured)) {
            configured(configured);
        } else if (!databaseUrl.startsWith(H2) || databaseUrl.matches("jdbc:h2:(tcp|ssl|zip):.*")) {
            throw new ConfigurationProblem("portal.data-key",
                    "is missing: with this database every replica needs the same key of 32 bytes in Base64");
        }
    }

    private static List<DataKey> configured(String keys) {
        return Arrays.stream(StringUtils.tokenizeToStringArray(keys, ",")).map(DataKey::of).toList();
    }

    private static String fileOf(String databaseUrl) {
        var path = databaseUrl.substring(H2.length());
        var end = path.indexOf(';');
        path = end < 0 ? path : path.substring(0, end);
        path = path.startsWith("file:") ? path.substring("file:".length()) : path;
        return path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    private static String keptIn(Path file) {
        try {
            create(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (var channel = Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forTheOwnerOnly(file))) {
            channel.write(StandardCharsets.US_ASCII.encode(random()));
        } catch (FileAlreadyExistsException e) {
            // made at an earlier start
            return;
        }
    }

    private static FileAttribute<?>[] forTheOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static String random() {
        var bytes = new byte[DataKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
