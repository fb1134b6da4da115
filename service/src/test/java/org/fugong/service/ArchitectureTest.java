package org.fugong.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room may know which; the reasons stand in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.fugong", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule no_cycles_between_packages = slices().matching("org.fugong.service.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_index_search_and_analytics_know_elasticsearch = noClasses()
      .that().resideOutsideOfPackages(
          "org.fugong.service.index..", "org.fugong.service.search..", "org.fugong.service.analytics..")
      .should().dependOnClassesThat().resideInAnyPackage("co.elastic..", "org.elasticsearch..");

  @ArchTest
  static final ArchRule only_classes_that_build_queries_know_the_query_language = noClasses()
      .that(DescribedPredicate.not(areInFilesNamed(".*(Query|Queries)")))
      .should().dependOnClassesThat().resideInAPackage("co.elastic.clients.elasticsearch._types.query_dsl..");

  @ArchTest
  static final ArchRule search_ingest_and_admin_do_not_know_one_another = slices()
      .matching("org.fugong.service.(search|ingest|admin)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule rooms_that_answer_know_neither_client_nor_command = noClasses()
      .that().resideInAnyPackage("org.fugong.service.ingest..", "org.fugong.service.search..", "org.fugong.service.analytics..",
          "org.fugong.service.export..", "org.fugong.service.admin..", "org.fugong.service.http..", "org.fugong.service.web..")
      .should().dependOnClassesThat().resideInAnyPackage("org.fugong.service.client..", "org.fugong.service.command..");

  @ArchTest
  static final ArchRule what_all_requests_share_knows_no_room = noClasses()
      .that().resideInAnyPackage("org.fugong.service.http..", "org.fugong.service.web..")
      .should().dependOnClassesThat().resideInAnyPackage("org.fugong.service.index..", "org.fugong.service.ingest..",
          "org.fugong.service.search..", "org.fugong.service.analytics..", "org.fugong.service.export..", "org.fugong.service.admin..");

  @ArchTest
  static final ArchRule the_client_speaks_http_alone = noClasses()
      .that().resideInAPackage("org.fugong.service.client..")
      .should().dependOnClassesThat(DescribedPredicate.describe("are of another room of the service, or of Micronaut",
          type -> type.getPackageName().startsWith("org.fugong.service") && !type.getPackageName().startsWith("org.fugong.service.client")
              || type.getPackageName().startsWith("io.micronaut")));

  @ArchTest
  static final ArchRule only_commands_and_the_evaluation_that_they_run_start_anything = noClasses()
      .that().resideOutsideOfPackages("org.fugong.service.command..", "org.fugong.service.relevance..", "org.fugong.launcher..")
      .should().dependOnClassesThat().haveNameMatching(
          "io\\.micronaut\\.context\\.ApplicationContext|io\\.micronaut\\.runtime\\.server\\.EmbeddedServer|java\\.lang\\.Process(Builder)?");

  @ArchTest
  static final ArchRule search_knows_none_of_those_that_ask_it = noClasses()
      .that().resideInAPackage("org.fugong.service.search..")
      .should().dependOnClassesThat().resideInAnyPackage("org.fugong.service.analytics..", "org.fugong.service.export..");

  @ArchTest
  static final ArchRule index_knows_no_other_room = noClasses()
      .that().resideInAPackage("org.fugong.service.index..")
      .should().dependOnClassesThat().resideInAnyPackage(
          "org.fugong.service.ingest..", "org.fugong.service.search..", "org.fugong.service.analytics..", "org.fugong.service.export..",
          "org.fugong.service.admin..", "org.fugong.service.http..", "org.fugong.service.command..", "org.fugong.service.client..");

  @ArchTest
  static final ArchRule only_the_start_knows_the_launcher = noClasses()
      .that().resideOutsideOfPackages("org.fugong.launcher..", "org.fugong.service.command..")
      .should().dependOnClassesThat().resideInAPackage("org.fugong.launcher..");

  @ArchTest
  static final ArchRule names_say_what_a_class_is = classes()
      .should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|Common)");

  /** Judges a class inside another, and a lambda's, by the outermost one. */
  private static DescribedPredicate<JavaClass> areInFilesNamed(String name) {
    return DescribedPredicate.describe("are in files named " + name, type -> {
      JavaClass outermost = type;
      while (outermost.getEnclosingClass().isPresent()) {
        outermost = outermost.getEnclosingClass().get();
      }
      return outermost.getSimpleName().matches(name);
    });
  }
}
