package org.amsportal.browser;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.amsportal.RunningPortal;
import org.amssandbox.client.SandboxControl;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a visitor with a fresh browser context; each thread keeps its browser, portals and sandboxes for the whole run. */
class BrowserExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        var stage = stage(test);
        stage.ams().clearFaults();
        stage.ams().clearRequests();
        var kept = test.getRoot().getStore(OURS);
        var browser = kept.computeIfAbsent(Thread.currentThread(), thread -> OpenBrowser.open(), OpenBrowser.class);
        test.getStore(OURS).put(Visitor.class,
                new Visitor(browser.browser(), stage.portal(), settings(test).javaScript()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var name = test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
        visitor(test).leave(test.getExecutionException().isPresent() ? Optional.of(name) : Optional.empty());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Set.of(Visitor.class, SandboxControl.class, Findings.class, RunningPortal.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        if (type == Findings.class) {
            return findings(test);
        }
        return type == Visitor.class
                ? visitor(test)
                : type == RunningPortal.class ? stage(test).running() : stage(test).ams();
    }

    /** The tour is made by the first test that asks for what it found. */
    private static Findings findings(ExtensionContext test) {
        var kept = test.getRoot().getStore(OURS);
        var kind = settings(test).ams();
        var browser = Objects.requireNonNull(kept.get(Thread.currentThread(), OpenBrowser.class));
        return kept.computeIfAbsent("tour of " + kind, missing -> Tour.of(States.of(kind), browser, stage(test)),
                Findings.class);
    }

    private static Stage stage(ExtensionContext test) {
        var kind = settings(test).ams();
        return test.getRoot().getStore(OURS).computeIfAbsent(new Place(Thread.currentThread(), kind),
                missing -> Stage.set(kind), Stage.class);
    }

    /** Tests that run at the same time are not at the same portal: one's faults would be the other's. */
    private record Place(Thread thread, KindOfAms kind) {}

    private static Visitor visitor(ExtensionContext test) {
        return Objects.requireNonNull(test.getStore(OURS).get(Visitor.class, Visitor.class));
    }

    private static PortalIT settings(ExtensionContext test) {
        return Objects.requireNonNull(test.getRequiredTestClass().getAnnotation(PortalIT.class));
    }
}
