package org.amsportal.users;

import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Where the form with the filters stands.
 *
 * @param filters {@code open} when it is shown
 * @param find words of the department that is looked for
 */
record FilterBox(@BindParam("filters") String filters, @BindParam("find") String find) {

    static final FilterBox CLOSED = new FilterBox("", "");

    FilterBox {
        filters = Typed.text(filters);
        find = Typed.text(find);
    }

    boolean isOpen() {
        return filters.equals("open");
    }

    /** For templates. */
    public boolean getOpen() {
        return isOpen();
    }
}
