package org.amsportal.ams;

import java.util.function.Supplier;

/** On whose authority a call to AMS is made: one sign-in of one admin. Implemented by the room {@code access}; {@code plans} holds it to a pace. */
public interface Authority {

    /**
     * The token to send now, refreshed when it has run out.
     *
     * @throws SignInEnded when there is none to be had: nothing was sent
     */
    AccessToken token();

    /**
     * The token to send after AMS called {@code dead} dead (401). Callers that come at the same time share one refresh.
     *
     * @throws SignInEnded when the sign-in cannot be refreshed
     */
    AccessToken tokenInsteadOf(AccessToken dead);

    /** Remembers what an answer of AMS showed: that this admin has, or lacks, a permission of the API. */
    void learnt(AmsPermission permission, boolean has);

    /**
     * Remembers whether AMS has shown this admin other people than themselves, or has refused to: there is no documented permission for it (vendor),
     * so that its own answer is the only thing that tells.
     */
    default void shownUsers(boolean shown) {
        // not everybody who calls is somebody to whom anything is shown
    }

    /**
     * Makes one call to AMS, with what has to be done just before it: at once, unless this authority is held to a pace. Then it waits for its turn
     * first. Such calls do not contain each other.
     */
    default <T> T inTurn(Supplier<T> call) {
        return call.get();
    }
}
