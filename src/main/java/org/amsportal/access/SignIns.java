package org.amsportal.access;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import java.util.UUID;

import org.amsportal.ams.SignInEnded;
import org.springframework.web.context.request.RequestContextHolder;

/** The sign-ins of admins: who is signed in here, and whose tokens background work may still use. */
public class SignIns {

    private static final String THIS = Admin.class.getName();

    private final SignInRows rows;
    private final TokenRelay relay;
    private final LearntRights rights;
    private final CallerFacts callers;
    private final Endings endings;
    private final Actors actors;

    SignIns(SignInRows rows, TokenRelay relay, LearntRights rights, CallerFacts callers, Endings endings,
            Actors actors) {
        this.rows = rows;
        this.relay = relay;
        this.rights = rights;
        this.callers = callers;
        this.endings = endings;
        this.actors = actors;
    }

    /** The admin of the current request, read once for it; throws {@link SignInEnded} without one. */
    public Admin current() {
        var request = RequestContextHolder.getRequestAttributes();
        UUID signIn = SignedIn.now().map(SignedIn::signIn).orElseThrow(SignIns::nobody);
        if (request != null && request.getAttribute(THIS, SCOPE_REQUEST) instanceof Admin known
                && known.signIn().equals(signIn)) {
            return known;
        }
        Admin admin = rows.find(signIn).filter(row -> !row.signedOut()).map(row -> admin(signIn, row))
                .orElseThrow(SignIns::nobody);
        if (request != null) {
            request.setAttribute(THIS, admin, SCOPE_REQUEST);
        }
        return admin;
    }

    private static SignInEnded nobody() {
        return new SignInEnded("nobody is signed in");
    }

    /** Forgets what AMS has refused to a sign-in, and what it said of who that is: the next page asks again. */
    public void askAgain(Admin admin) {
        rights.forgetRefusals(admin.signIn());
        callers.forget(admin.signIn());
    }

    /** The admin of a sign-in while its tokens live, for work that goes on without a request; empty once it has ended. */
    public Optional<Admin> alive(UUID signIn) {
        try {
            return rows.find(signIn).map(row -> admin(signIn, row));
        } catch (SignInServerAway e) {
            throw e;
        } catch (SignInEnded e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a sign-in's tokens after sign-out for as long as work of this name needs them; {@link #release} lets them go.
     *
     * @throws SignInEnded when it has ended already
     */
    public void hold(UUID signIn, UUID work) {
        rows.hold(signIn, work);
    }

    public void release(UUID signIn, UUID work) {
        rows.release(signIn, work);
        if (rows.find(signIn).filter(SignInRows.Row::signedOut).isPresent()) {
            endings.end(signIn);
        }
    }

    private Admin admin(UUID signIn, SignInRows.Row row) {
        var authority = new SignInAuthority(signIn, relay, rights);
        var actorId = row.actorId() == null ? fixed(signIn, row.facts()) : row.actorId();
        var facts = callers.upToDate(signIn, row.facts(), authority);
        return new Admin(signIn, actorId, facts.userId(), facts.name(), facts.email(), facts.companyId(),
                facts.companyKnown(), rights.of(signIn, facts.permissions(), row.shownUsers()), authority);
    }

    /** The sign-in was made by an older version of the portal: it goes on under the id that it has had so far. */
    private String fixed(UUID signIn, Facts facts) {
        var actorId = facts.formerActorId(facts.userId());
        actors.waits(actorId);
        rows.fixActor(signIn, actorId);
        return actorId;
    }
}
