package com.nexus.social.bootstrap.architecture;

import static com.nexus.social.bootstrap.architecture.Conditions.BE_IN_A_NULL_MARKED_PACKAGE;
import static com.nexus.social.bootstrap.architecture.Conditions.HAVE_A_FORBIDDEN_WORD_IN_THEIR_NAME;
import static com.nexus.social.bootstrap.architecture.Conditions.HAVE_MORE_THAN_SIX_PARAMETERS;
import static com.nexus.social.bootstrap.architecture.Conditions.READ_CLOCK_ENVIRONMENT_OR_CHANCE;
import static com.nexus.social.bootstrap.architecture.Layers.*;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dagger.Module;

/** The rules. {@link RulesCanFailTest} shows each of them failing. */
@AnalyzeClasses(packages = ROOT, importOptions = HandWritten.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule domain_usesOnlyJavaAndItself =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JAVA, NULLNESS, DOMAIN);

  @ArchTest
  static final ArchRule application_usesOnlyJavaTheDomainAndItself =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JAVA, NULLNESS, DOMAIN, APPLICATION);

  @ArchTest
  static final ArchRule core_doesNotKnowInjection =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, APPLICATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.inject..", "javax.inject..", "dagger..");

  @ArchTest
  static final ArchRule drivingPorts_useNeitherDrivenPortsNorServices =
      noClasses()
          .that()
          .resideInAPackage(PORT_IN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PORT_OUT, SERVICE);

  @ArchTest
  static final ArchRule drivenPorts_useNeitherDrivingPortsNorServices =
      noClasses()
          .that()
          .resideInAPackage(PORT_OUT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PORT_IN, SERVICE);

  @ArchTest
  static final ArchRule services_areReachedByBootstrapOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(SERVICE, BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVICE);

  @ArchTest
  static final ArchRule adapters_doNotUseEachOther =
      slices().matching(ROOT + ".adapter.(*).(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule sandbox_isReachedByBootstrapOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(SANDBOX, BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SANDBOX);

  @ArchTest
  static final ArchRule sandbox_usesNothingOfTheSystem =
      noClasses()
          .that()
          .resideInAPackage(SANDBOX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DOMAIN, APPLICATION, ADAPTERS, BOOTSTRAP);

  @ArchTest
  static final ArchRule grpcAndProtobuf_areInTheGrpcAdapterAndBootstrapOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(GRPC, BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.grpc..", "com.google.protobuf..", "com.google.rpc..", "build.buf..", API);

  @ArchTest
  static final ArchRule retrofitOkHttpAndResilience4j_areInTheInstagramAdapterOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(INSTAGRAM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("retrofit2..", "okhttp3..", "okio..", "io.github.resilience4j..");

  @ArchTest
  static final ArchRule jooqAndJdbc_areInThePostgresAdapterOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(POSTGRES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jooq..",
              "java.sql..",
              "javax.sql..",
              "com.zaxxer..",
              "org.flywaydb..",
              "org.postgresql..");

  @ArchTest
  static final ArchRule adapters_showOnlyModulesSettingsAndResources =
      classes()
          .that()
          .resideInAPackage(ADAPTERS)
          .and()
          .areTopLevelClasses()
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(Module.class)
          .orShould()
          .beRecords()
          .orShould()
          .beAssignableTo(AutoCloseable.class);

  @ArchTest
  static final ArchRule clockEnvironmentAndChance_areReadByBootstrapOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOOTSTRAP)
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".adapter.out.postgres.DatabaseClock")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".sandbox.SandboxSettings")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".sandbox.world.Identifiers")
          .should(READ_CLOCK_ENVIRONMENT_OR_CHANCE);

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_areNullMarked = classes().should(BE_IN_A_NULL_MARKED_PACKAGE);

  @ArchTest
  static final ArchRule names_sayWhatATypeIs =
      noClasses().should(HAVE_A_FORBIDDEN_WORD_IN_THEIR_NAME);

  @ArchTest
  static final ArchRule constructors_takeAtMostSixParameters =
      noConstructors()
          .that()
          .areDeclaredInClassesThat()
          .areNotEnums()
          .should(HAVE_MORE_THAN_SIX_PARAMETERS);
}
