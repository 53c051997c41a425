package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

/** Tells requests that bring a file from others. */
final class Uploads {

    private Uploads() {
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith("multipart/form-data");
    }

    /** Whether somebody has chosen a file: one that cannot be taken apart is one. */
    static boolean bringsFile(HttpServletRequest request) {
        try {
            return isUpload(request) && (request.getContentLengthLong() > FormSizes.MOST_UNSIGNED
                    || request.getParts().stream().anyMatch(Uploads::isFile)
                    || IncomingBody.of(request).trouble() != null);
        } catch (IOException | ServletException | IllegalStateException tooLargeOrBroken) {
            return true;
        }
    }

    private static boolean isFile(Part part) {
        return part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty();
    }
}
