package org.amsportal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** A test with a real browser against a portal and its sandbox. Tests get a {@link Visitor} and the sandbox's control as parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserExtension.class)
@interface PortalIT {

    KindOfAms ams() default KindOfAms.COMPLETE;

    boolean javaScript() default true;
}
