package org.amsportal.outline;

import java.util.List;

import org.amsportal.drafts.DraftForm;
import org.amsportal.drafts.Fields;
import org.springframework.stereotype.Component;

/** A pasted outline is kept under its first line. */
@Component
class OutlineDrafts implements DraftForm {

    private static final int LONGEST = 80;

    @Override
    public String name() {
        return OutlinePage.FORM;
    }

    @Override
    public String page() {
        return "/departments/outline";
    }

    @Override
    public List<String> addresses() {
        return List.of("/departments/outline");
    }

    @Override
    public String label(Fields typed) {
        String first = typed.first("outline-text").lines().map(String::strip).filter(line -> !line.isEmpty())
                .findFirst().orElse("");
        int end = first.offsetByCodePoints(0, Math.min(LONGEST, first.codePointCount(0, first.length())));
        return first.substring(0, end);
    }

    @Override
    public boolean empty(Fields typed) {
        return !typed.anyBut("under", "company", "find-under", "seen", "look", "create");
    }
}
