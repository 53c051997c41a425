package org.amsportal.departments;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsPermission;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.amsportal.journal.Ledger;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is known of a department besides its place: its company, who created it here, and whom this portal put in it. */
@Component
class DepartmentFacts {

    private static final int MOST = 50;

    /** Who created it here, and the reference that finds the entry. */
    record Created(String words, String reference) {}

    /** Somebody who was put in it here. */
    record Member(long id, String name, String since) {}

    private final Journal journal;
    private final Ledger ledger;
    private final CompanyNames companies;
    private final Words words;
    private final Times times;

    DepartmentFacts(Journal journal, Ledger ledger, CompanyNames companies, Words words, Times times) {
        this.journal = journal;
        this.ledger = ledger;
        this.companies = companies;
        this.words = words;
        this.times = times;
    }

    void fill(Model model, Admin admin, AmsDepartment department) {
        model.addAttribute("company", company(admin, department.companyId()));
        model.addAttribute("created",
                journal.creationOf(admin, department.id()).map(entry -> created(admin, entry)).orElse(null));
        model.addAttribute("mayCreate", may(admin, AmsPermission.WRITE_DEPARTMENTS));
        model.addAttribute("mayPutIn", may(admin, AmsPermission.WRITE_USER_DEPARTMENT));
        model.addAttribute("mayOnboard", may(admin, AmsPermission.WRITE_USERS)
                && may(admin, AmsPermission.WRITE_USER_DEPARTMENT));
    }

    /** Whom this portal put in it: all that is known where AMS does not tell. */
    void members(Model model, Admin admin, long department) {
        var members = ledger.putIn(admin, department);
        model.addAttribute("members", members.stream().limit(MOST).map(this::member).toList());
        model.addAttribute("memberCount", members.size());
    }

    private String company(Admin admin, @Nullable Long company) {
        return company == null ? words.say("not-told") : companies.of(admin, company);
    }

    private Created created(Admin admin, Entry entry) {
        String who = entry.actorId().equals(admin.actorId()) ? words.say("entry.you") : entry.actorName();
        return new Created(words.say("department.created.by", who, times.at(entry.createdAt())), entry.reference());
    }

    private Member member(Ledger.PutIn one) {
        String label = one.label();
        return new Member(one.userId(),
                label == null || label.isBlank() ? words.say("person.unnamed", Long.toString(one.userId())) : label,
                words.say("department.member.since", times.at(one.known().asOf()),
                        one.known().by()));
    }

    private static boolean may(Admin admin, AmsPermission permission) {
        return admin.rights().may(permission) != May.NO;
    }
}
