package org.amsportal.sheets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, as its content tells. */
public enum FileKind {
    TEXT, WORKBOOK, BINARY_WORKBOOK, ENCRYPTED_WORKBOOK, OLD_EXCEL, OPEN_DOCUMENT, APPLE, ARCHIVE, OFFICE, PDF, IMAGE, RTF, HTML, XML, BINARY;

    private static final int HEAD = 1024;
    private static final Pattern WORKBOOK_PART = Pattern.compile("(?s)(.*/)?(workbook[^/]*|worksheets/.*)\\.xml");
    private static final Pattern MARKUP = Pattern
            .compile("(?s)<(!doctype html|html|head|body|table|meta|style|script|div)\\b.*");

    private record Beginning(FileKind kind, String bytes) {}

    private static final List<Beginning> BEGINNINGS = List.of(new Beginning(PDF, "%PDF-"),
            new Beginning(RTF, "{\\rtf"), new Beginning(IMAGE, "\u0089PNG"), new Beginning(IMAGE, "\u00ff\u00d8\u00ff"),
            new Beginning(IMAGE, "GIF8"), new Beginning(IMAGE, "II*\0"), new Beginning(IMAGE, "MM\0*"),
            new Beginning(ARCHIVE, "\u001f\u008b"), new Beginning(ARCHIVE, "7z\u00bc\u00af"),
            new Beginning(ARCHIVE, "Rar!"), new Beginning(ARCHIVE, "BZh"));

    static FileKind of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return zip(bytes, head);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return ole(bytes);
        }
        return BEGINNINGS.stream().filter(it -> head.startsWith(it.bytes())).map(Beginning::kind).findFirst()
                .orElseGet(() -> text(bytes, head));
    }

    private static FileKind zip(byte[] bytes, String head) {
        if (head.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return OPEN_DOCUMENT;
        }
        var names = ZipNames.of(bytes);
        return names.stream().anyMatch(it -> it.endsWith("xl/workbook.bin"))
                ? BINARY_WORKBOOK
                : names.stream().map(FileKind::named).flatMap(Optional::stream).findFirst().orElse(ARCHIVE);
    }

    /** What a file is that has a part of this name; the folder that Excel puts its parts in need not be there. */
    private static Optional<FileKind> named(String part) {
        if (part.startsWith("word/") || part.startsWith("ppt/")) {
            return Optional.of(ARCHIVE);
        }
        if (part.startsWith("xl/") || WORKBOOK_PART.matcher(part).matches()) {
            return Optional.of(WORKBOOK);
        }
        if (part.equals("content.xml")) {
            return Optional.of(OPEN_DOCUMENT);
        }
        return part.startsWith("index/") && part.endsWith(".iwa") ? Optional.of(APPLE) : Optional.empty();
    }

    /** The container of Office before 2007, which also holds whatever Office encrypts. */
    private static FileKind ole(byte[] bytes) {
        if (Bytes.contain(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            return ENCRYPTED_WORKBOOK;
        }
        boolean excel = Bytes.contain(bytes, "Workbook".getBytes(StandardCharsets.UTF_16LE))
                || Bytes.contain(bytes, "B\0o\0o\0k\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        return excel ? OLD_EXCEL : OFFICE;
    }

    private static FileKind text(byte[] bytes, String head) {
        var letters = Spaces.strip(head.replaceAll("[\0\u00ef\u00bb\u00bf\u00fe\u00ff]", "")).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(letters).matches()) {
            return HTML;
        }
        if (letters.startsWith("<?xml")) {
            return letters.contains("urn:oasis:names:tc:opendocument") ? OPEN_DOCUMENT : XML;
        }
        return EncodedText.charset(bytes).isPresent() ? TEXT : BINARY;
    }
}
