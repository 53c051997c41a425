package org.amsportal.browser;

/** Any page that says why something is not possible, whatever its address. */
public final class ProblemPage extends PortalPage {

    public ProblemPage(Tab tab) {
        super(tab, "/.*");
    }
}
