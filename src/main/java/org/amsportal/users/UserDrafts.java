package org.amsportal.users;

import java.util.List;
import java.util.Set;

import org.amsportal.drafts.DraftForm;
import org.amsportal.drafts.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is ticked on the forms of a user's permission groups and departments is kept for each user. */
@Configuration(proxyBeanMethods = false)
class UserDrafts {

    @Bean
    DraftForm groupsDrafts() {
        return new TickedForm("groups");
    }

    @Bean
    DraftForm departmentsDrafts() {
        return new TickedForm("departments");
    }

    /** @param what the name of the form, of its address and of its tick boxes */
    private record TickedForm(String what) implements DraftForm {

        @Override
        public String name() {
            return what + "-{id}";
        }

        @Override
        public String page() {
            return "/users/{id}/" + what;
        }

        @Override
        public List<String> addresses() {
            return List.of(page(), page() + "/panel");
        }

        @Override
        public String label(Fields typed) {
            return "";
        }

        @Override
        public boolean empty(Fields typed) {
            return Set.copyOf(typed.values(what)).equals(Set.copyOf(typed.values("seen")))
                    && !typed.anyBut(what, "seen", "review", "instead", "load", "departments-find");
        }
    }
}
