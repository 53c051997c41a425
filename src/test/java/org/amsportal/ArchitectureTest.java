package org.amsportal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.AmsWrites;
import org.amsportal.ams.WriteAnswer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The rooms of the house and the arrows between them, as {@code docs/architecture.md} draws them. */
class ArchitectureTest {

    /** Each may use those before it. */
    private static final List<String> DOMAIN = List.of("ams", "access", "journal", "organisation", "assignments",
            "sheets", "plans", "drafts");

    /** Between the words of pages and the pages. */
    private static final List<String> MIDDLE = List.of("web", "intake");

    /** Each may use the domain, {@code web} and {@code intake}, and none of the others. */
    private static final List<String> PAGES = List.of("home", "users", "departments", "groups", "onboarding",
            "outline", "batches", "health");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.amsportal");
    private static final JavaClasses SANDBOX = new ClassFileImporter().importPackages("org.amssandbox");

    @Test
    void roomsUseOnlyTheRoomsBelowThem() {
        var rooms = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var room : rooms()) {
            rooms = rooms.layer(room).definedBy("org.amsportal." + room + "..");
        }
        for (var room : rooms()) {
            var below = below(room);
            rooms = below.length == 0
                    ? rooms.whereLayer(room).mayNotAccessAnyLayer()
                    : rooms.whereLayer(room).mayOnlyAccessLayers(below);
        }
        rooms.check(PORTAL);
    }

    @Test
    void everyPackageIsARoomThatIsNamedHere() {
        var known = Stream.concat(rooms().stream().map(room -> "org.amsportal." + room), Stream.of("org.amsportal"));
        assertThat(packages(PORTAL).map(JavaPackage::getName)).isSubsetOf(known.toList());
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.amsportal.(*)..").should().beFreeOfCycles().check(PORTAL);
    }

    @Test
    void theRootPackageUsesNoRoom() {
        noClasses().that().resideInAPackage("org.amsportal").should().dependOnClassesThat()
                .resideInAnyPackage("org.amsportal.*..").check(PORTAL);
    }

    @Test
    void onlyTheJournalWritesToAms() {
        noClasses().that().resideOutsideOfPackages("org.amsportal.ams..", "org.amsportal.journal..").should()
                .dependOnClassesThat().belongToAnyOf(AmsWrites.class, WriteAnswer.class).check(PORTAL);
    }

    @Test
    void onlyTheAmsRoomSpeaksHttpToAms() {
        noClasses().that().resideOutsideOfPackages("org.amsportal.ams..", "org.amsportal.access..").should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.reactive.function.client..", "reactor..",
                        "java.net.http..")
                .check(PORTAL);
    }

    @Test
    void thePortalAndTheSandboxShareNoClass() {
        noClasses().should().dependOnClassesThat().resideInAPackage("org.amssandbox..").check(PORTAL);
        noClasses().should().dependOnClassesThat().resideInAPackage("org.amsportal..").check(SANDBOX);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(Stream.concat(packages(PORTAL), packages(SANDBOX)))
                .allSatisfy(it -> assertThat(it.tryGetPackageInfo()).as(it.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue()));
    }

    @Test
    void classesAreNamedAsThingsOfTheDomain() {
        noClasses().should().haveSimpleNameEndingWith("Service").orShould().haveSimpleNameEndingWith("Impl").orShould()
                .haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").orShould()
                .haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Util").check(PORTAL);
    }

    @Test
    void pagesAreOfNoOneElsesConcern() {
        classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(PORTAL);
    }

    private static List<String> rooms() {
        return Stream.of(DOMAIN, MIDDLE, PAGES).flatMap(List::stream).toList();
    }

    private static String[] below(String room) {
        var ordered = Stream.concat(DOMAIN.stream(), MIDDLE.stream()).toList();
        int floor = ordered.indexOf(room);
        return ordered.subList(0, floor < 0 ? ordered.size() : floor).toArray(String[]::new);
    }

    private static Stream<JavaPackage> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet()).stream();
    }
}
