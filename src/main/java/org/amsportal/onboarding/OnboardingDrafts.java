package org.amsportal.onboarding;

import java.util.List;

import org.amsportal.drafts.DraftForm;
import org.amsportal.drafts.Fields;
import org.springframework.stereotype.Component;

/** What is typed on the onboarding form is kept under the new person's name. */
@Component
class OnboardingDrafts implements DraftForm {

    @Override
    public String name() {
        return OnboardingPage.FORM;
    }

    @Override
    public String page() {
        return "/onboarding";
    }

    @Override
    public List<String> addresses() {
        return List.of("/onboarding", "/onboarding/panel");
    }

    @Override
    public String label(Fields typed) {
        String name = (typed.first("person-first-name") + " " + typed.first("person-surname")).strip();
        return name.isEmpty() ? typed.first("person-email").strip() : name;
    }

    @Override
    public boolean empty(Fields typed) {
        return !typed.anyBut("person-codes", "company", "review", "load", "shown-for", "departments-find",
                "new-under-find");
    }
}
