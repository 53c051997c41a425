package org.amsportal.browser;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;

/**
 * A state of a page that people can meet.
 *
 * @param name what its pictures are called
 * @param form whether it is a form, so that its one main button must be in view
 * @param who is signed in
 * @param alone whether with a sign-in of its own, because the portal learns something from what happens
 * @param way how to get there, ending on the page
 */
record State(String name, boolean form, DemoSignIn who, boolean alone, Way way) {

    /** The way to a state: with a tab somebody is signed in at, and the AMS behind it. */
    @FunctionalInterface
    interface Way {
        void go(Tab tab, SandboxControl ams);
    }

    static State page(String name, DemoSignIn who, Way way) {
        return new State(name, false, who, false, way);
    }

    static State form(String name, DemoSignIn who, Way way) {
        return new State(name, true, who, false, way);
    }

    /** A page after which the portal knows something about whoever is signed in. */
    static State alone(String name, DemoSignIn who, Way way) {
        return new State(name, false, who, true, way);
    }

    /** A page that only needs to be opened. */
    static State at(String name, DemoSignIn who, String path) {
        return page(name, who, (tab, ams) -> tab.open(path));
    }
}
