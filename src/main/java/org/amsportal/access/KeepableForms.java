package org.amsportal.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/** Which forms are kept for somebody of whom nobody knows yet who they are: those that the portal has issued, and whole. */
final class KeepableForms {

    private static final String NONCE = "nonce";

    private final FormAddresses addresses;
    private final FormNonces nonces;
    private final FormSizes sizes;

    KeepableForms(FormAddresses addresses, FormNonces nonces, FormSizes sizes) {
        this.addresses = addresses;
        this.nonces = nonces;
        this.sizes = sizes;
    }

    /** The fields of one that may be kept. */
    Optional<FieldText> fields(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return "POST".equals(request.getMethod())
                ? addresses.nameAt(path).flatMap(form -> read(request)
                        .filter(it -> FieldText.shortened(request).isEmpty() && isIssued(form, it)))
                : Optional.empty();
    }

    private boolean isIssued(String form, FieldText fields) {
        var nonce = fields.getParameter(NONCE);
        return nonce != null && nonces.issuedFor(form, nonce);
    }

    /** What was not read because it is an upload is read for this only where it is small. */
    private Optional<FieldText> read(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, FieldText.class);
        if (read != null) {
            return Optional.of(read);
        }
        long length = request.getContentLengthLong();
        if (length < 0 || length > FormSizes.MOST_UNSIGNED) {
            return Optional.empty();
        }
        try {
            return Optional.of(FieldText.of(request, sizes.longFields()))
                    .filter(_ -> IncomingBody.of(request).trouble() == null);
        } catch (IllegalStateException notToBeRead) {
            return Optional.empty();
        }
    }
}
