package org.amsportal.access;

import java.util.Optional;
import java.util.UUID;

import org.springframework.transaction.support.TransactionOperations;

/** How a sign-in ends here: its tokens are deleted and revoked, unless work still holds them. */
final class Endings {

    private final SignInRows rows;
    private final TokenRows tokens;
    private final Revocation revocation;
    private final TransactionOperations transaction;

    Endings(SignInRows rows, TokenRows tokens, Revocation revocation, TransactionOperations transaction) {
        this.rows = rows;
        this.tokens = tokens;
        this.revocation = revocation;
        this.transaction = transaction;
    }

    /** Goes on with other tokens of the same person, and does away with those of before; false when the sign-in has ended. */
    boolean replace(UUID signIn, FreshTokens fresh) {
        var last = tokens.last(signIn);
        var replaced = tokens.find(signIn).filter(it -> tokens.replace(it, fresh)).isPresent();
        if (replaced) {
            last.ifPresent(revocation::revokeInTheBackground);
        }
        return replaced;
    }

    /** Ends it and returns the ID token, if there was one, for the sign-out at the sign-in server. */
    Optional<String> end(UUID signIn) {
        var last = tokens.last(signIn);
        var deleted = Boolean.TRUE.equals(transaction.execute(status -> {
            if (rows.held(signIn)) {
                rows.markSignedOut(signIn);
                return false;
            }
            return rows.delete(signIn);
        }));
        if (deleted) {
            last.ifPresent(revocation::revokeInTheBackground);
        }
        return last.map(LastTokens::idToken);
    }
}
