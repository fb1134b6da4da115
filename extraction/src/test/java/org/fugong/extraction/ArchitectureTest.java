package org.fugong.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room of extraction may know which; the reasons stand in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.fugong.extraction", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule no_cycles_between_packages = slices().matching("org.fugong.extraction.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule date_place_measure_and_story_do_not_know_one_another =
      slices().matching("org.fugong.extraction.(date|place|measure|story)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule page_knows_no_other_room = noClasses()
      .that().resideInAPackage("org.fugong.extraction.page..")
      .should().dependOnClassesThat().resideInAnyPackage(
          "org.fugong.extraction.date..", "org.fugong.extraction.place..", "org.fugong.extraction.measure..",
          "org.fugong.extraction.story..");

  @ArchTest
  static final ArchRule extraction_does_not_log = noClasses()
      .should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.logging..");

  @ArchTest
  static final ArchRule names_say_what_a_class_is = classes()
      .should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|Common)");
}
