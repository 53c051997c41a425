package org.amsportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The portal on its own, as the jar runs it: AMS and its sign-in server come from the configuration. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Portal {

    private static final String SHARING = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        // virtual threads do not take turns on a processor, threads of the system do: with more of those, no page waits for all others to end
        if (System.getProperty(SHARING) == null) {
            System.setProperty(SHARING, "16");
        }
        SpringApplication.run(Portal.class, args);
    }
}
