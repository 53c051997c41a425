package org.amsportal.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/** How much a request may bring: what its address needs, once somebody is signed in; what a form is kept at for somebody who is not. */
final class FormSizes {

    /** For whoever is signed in, where the address needs no more. */
    static final int MOST = 256 * 1024;
    /** For whoever may be anybody. */
    static final int MOST_UNSIGNED = 64 * 1024;

    /** What {@code server.tomcat.max-parameter-count} is. */
    static final int MOST_FIELDS = 1_000;

    private final List<LargeForm> large;
    private final List<LongField> longFields;

    FormSizes(List<LargeForm> large, List<LongField> longFields) {
        this.large = large;
        this.longFields = longFields;
    }

    /** Bytes; as much as an ordinary form where nobody has said how many there are. */
    static boolean isLarge(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > MOST || (length < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    int most(HttpServletRequest request) {
        return SignedIn.now().isEmpty() ? MOST_UNSIGNED : form(request).map(LargeForm::most).orElse(MOST);
    }

    /** Names of the fields that hold a file. */
    Set<String> files(HttpServletRequest request) {
        return form(request).map(LargeForm::files).orElse(Set.of());
    }

    List<LongField> longFields() {
        return longFields;
    }

    private Optional<LargeForm> form(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return large.stream().filter(it -> it.path().equals(path)).findFirst();
    }
}
