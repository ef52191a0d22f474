package com.nexus.social.bootstrap.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Adds to what ships, for each rule, a class that breaks it. */
class RulesCanFailTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> new HandWritten().includes(location) || isFixture(location))
          .importPackages(Layers.ROOT);

  @ParameterizedTest
  @MethodSource("rules")
  void rule_withAClassThatBreaksIt_fails(Field rule) throws IllegalAccessException {
    String name = rule.getName();

    EvaluationResult result = ((ArchRule) rule.get(null)).evaluate(withFixturesOf(name));

    assertThat(result.getFailureReport().getDetails())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains(".fixture."));
  }

  @Test
  void fixtures_areOfARuleEach() {
    Set<String> rules = rules().map(Field::getName).collect(toUnmodifiableSet());
    assertThat(ALL.stream().filter(type -> type.isAnnotatedWith(Breaks.class)))
        .hasSizeGreaterThanOrEqualTo(rules.size())
        .allSatisfy(
            type -> assertThat(rules).contains(type.getAnnotationOfType(Breaks.class).value()));
  }

  static Stream<Field> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(ArchTest.class));
  }

  private static JavaClasses withFixturesOf(String rule) {
    return ALL.that(
        DescribedPredicate.describe(
            "ship, or break " + rule, type -> !isFixture(type) || breaks(type, rule)));
  }

  private static boolean breaks(JavaClass type, String rule) {
    return type.isAnnotatedWith(Breaks.class)
        && type.getAnnotationOfType(Breaks.class).value().equals(rule);
  }

  private static boolean isFixture(Location location) {
    return location.contains("/test-classes/") && location.contains("/fixture/");
  }

  private static boolean isFixture(JavaClass type) {
    return (type.getPackageName() + ".").contains(".fixture.");
  }
}
