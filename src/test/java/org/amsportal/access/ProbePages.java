package org.amsportal.access;

import java.util.Set;
import java.util.TreeSet;

import org.amsportal.ams.AmsReads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages that only these tests have: they use the sign-in and AMS as any page does. */
@RestController
@Profile("probe")
@RequestMapping(path = "/probe", produces = MediaType.TEXT_PLAIN_VALUE)
class ProbePages {

    private final AmsReads reads;

    ProbePages(AmsReads reads) {
        this.reads = reads;
    }

    @GetMapping("/admin")
    String admin(Admin admin) {
        return "%s|%s|%s|%s|%s|%s".formatted(admin.userId(), admin.name(), admin.email(), admin.companyKnown(),
                admin.companyId(), sorted(admin.rights().permissions()));
    }

    @GetMapping("/actor")
    String actor(Admin admin) {
        return admin.actorId();
    }

    /** A set has no order that two answers could be compared by. */
    private static @Nullable Set<String> sorted(@Nullable Set<String> permissions) {
        return permissions == null ? null : new TreeSet<>(permissions);
    }

    @GetMapping("/groups")
    String groups(Admin admin) {
        return "groups: " + reads.groups(admin.authority(), null).orElseThrow().size();
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("on purpose");
    }

    @GetMapping("/form")
    String form(CsrfToken csrf) {
        return csrf.getToken();
    }

    @PostMapping("/form")
    String sent() {
        return "sent";
    }
}
