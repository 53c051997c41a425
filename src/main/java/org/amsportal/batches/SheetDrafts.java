package org.amsportal.batches;

import java.util.List;

import org.amsportal.drafts.DraftForm;
import org.amsportal.drafts.Fields;
import org.springframework.stereotype.Component;

/** Pasted cells are kept until they are read. */
@Component
class SheetDrafts implements DraftForm {

    static final String FORM = "spreadsheet";

    @Override
    public String name() {
        return FORM;
    }

    @Override
    public String page() {
        return "/batches";
    }

    @Override
    public List<String> addresses() {
        return List.of("/batches");
    }

    @Override
    public String label(Fields typed) {
        return typed.first("cells").lines().findFirst().map(line -> line.substring(0, Math.min(60, line.length())))
                .orElse("");
    }

    @Override
    public boolean empty(Fields typed) {
        return !typed.anyBut();
    }
}
