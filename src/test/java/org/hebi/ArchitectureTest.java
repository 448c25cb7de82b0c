package org.hebi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The laws of the house: which room may lean on which, and where libraries may be seen. */
@AnalyzeClasses(packages = "org.hebi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> SECOND_FLOOR =
            List.of("read", "clean", "structure", "segment", "align", "memory", "terms", "check", "report");

    private static String[] rooms(Stream<String> names) {
        return names.map(n -> "org.hebi." + n + "..").toArray(String[]::new);
    }

    private static ArchRule room(String name, String... mayNotUse) {
        return noClasses()
                .that()
                .resideInAPackage("org.hebi." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(Arrays.stream(mayNotUse)));
    }

    private static String[] allBut(String room) {
        return Stream.concat(SECOND_FLOOR.stream(), Stream.of("edition", "pipeline", "cli"))
                .filter(n -> !n.equals(room))
                .toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule modelStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.hebi.model..")
            .should()
            .dependOnClassesThat(new OutsideJdkAndModel());

    @ArchTest
    static final ArchRule readStandsOnModel = room("read", allBut("read"));

    @ArchTest
    static final ArchRule cleanStandsOnModel = room("clean", allBut("clean"));

    @ArchTest
    static final ArchRule structureStandsOnModel = room("structure", allBut("structure"));

    @ArchTest
    static final ArchRule segmentStandsOnModel = room("segment", allBut("segment"));

    @ArchTest
    static final ArchRule alignStandsOnModel = room("align", allBut("align"));

    @ArchTest
    static final ArchRule memoryStandsOnModel = room("memory", allBut("memory"));

    @ArchTest
    static final ArchRule termsStandsOnModel = room("terms", allBut("terms"));

    @ArchTest
    static final ArchRule checkStandsOnModel = room("check", allBut("check"));

    @ArchTest
    static final ArchRule reportStandsOnModel = room("report", allBut("report"));

    @ArchTest
    static final ArchRule editionStandsOnModelAndAlign = room(
            "edition",
            Arrays.stream(allBut("edition")).filter(n -> !n.equals("align")).toArray(String[]::new));

    @ArchTest
    static final ArchRule pipelineKnowsNoCommands = room("pipeline", "cli");

    @ArchTest
    static final ArchRule commandsKnowOnlyPipelineAndModel = room(
            "cli", Stream.concat(SECOND_FLOOR.stream(), Stream.of("edition")).toArray(String[]::new));

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("org.hebi.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noUtil = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..")
            .allowEmptyShould(true);

    /** Library types are seen in adapters alone: rooms below a room. */
    @ArchTest
    static final ArchRule librariesStayInAdapters = noClasses()
            .that()
            .resideInAnyPackage(Stream.concat(SECOND_FLOOR.stream(), Stream.of("model", "edition", "cli"))
                    .map(n -> "org.hebi." + n)
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.hankcs..",
                    "net.sf.okapi..",
                    "org.apache.poi..",
                    "opennlp..",
                    "org.apache.pdfbox..",
                    "org.jsoup..",
                    "morfologik..");

    /** A port never knows its adapters. */
    @ArchTest
    static final ArchRule portsDoNotKnowAdapters = noClasses()
            .that()
            .resideInAnyPackage(SECOND_FLOOR.stream().map(n -> "org.hebi." + n).toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hebi.*.*..");
}
