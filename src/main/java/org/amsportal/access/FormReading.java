package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

/** Reads the fields of a request, within the size that was found to be right for it and in its sender's turn, and hands on what every page gets of them. */
final class FormReading {

    private final FormSizes sizes;
    private final UploadTurns turns;
    private final SignInRows rows;

    FormReading(FormSizes sizes, UploadTurns turns, SignInRows rows) {
        this.sizes = sizes;
        this.turns = turns;
        this.rows = rows;
    }

    /** In turn, where it takes much to read and somebody is signed in. */
    void read(boolean inTurn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = inTurn
                ? SignedIn.now().map(SignedIn::signIn).flatMap(it -> rows.find(it).map(row -> row.actorId() == null
                        ? it.toString()
                        : row.actorId()))
                : null;
        if (person == null || person.isEmpty()) {
            goOn(request, response, chain);
        } else if (turns.begin(person.get())) {
            try {
                goOn(request, response, chain);
            } finally {
                turns.end(person.get());
            }
        } else {
            response.setHeader("Retry-After", Long.toString(turns.pause()));
            Refusals.page(request, response, 429, NoticePages.UPLOADS_BUSY);
        }
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FieldText fields;
        try {
            fields = FieldText.of(request, sizes.longFields());
            if (Uploads.isUpload(request)) {
                request.getParts();
            }
        } catch (IllegalStateException | IOException | ServletException broken) {
            Refusals.unreadable(request, response, broken);
            return;
        }
        if (IncomingBody.of(request).trouble() != null) {
            Refusals.unreadable(request, response, null);
        } else if (!fields.getParameterMap().keySet().stream().allMatch(FormReading::isName)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (bringsUnexpectedFile(request)) {
            Refusals.page(request, response, 422, NoticePages.FILE_NOT_EXPECTED);
        } else {
            chain.doFilter(fields, response);
        }
    }

    /** Names with an index are none of ours, and the binding of records stumbles over them. */
    private static boolean isName(String name) {
        return name.indexOf('[') < 0 && name.indexOf(FieldText.NO_TEXT) < 0 && name.equals(FieldText.text(name));
    }

    private boolean bringsUnexpectedFile(HttpServletRequest request) throws ServletException, IOException {
        if (!Uploads.isUpload(request)) {
            return false;
        }
        var expected = sizes.files(request);
        return request.getParts().stream().filter(it -> it.getSubmittedFileName() != null).map(Part::getName)
                .anyMatch(name -> !expected.contains(name));
    }
}
