package com.nexus.social.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What the rules need beyond ArchUnit's own vocabulary. */
final class Conditions {
  private static final Set<String> FORBIDDEN_WORDS =
      Set.of(
          "Manager", "Helper", "Util", "Utils", "Impl", "Base", "Abstract", "Data", "Info", "Dto");

  private static final Set<String> READS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstanceStrong",
          "java.time.InstantSource.system");

  private static final Set<String> SEEDED =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.Date");

  static final ArchCondition<JavaClass> READ_CLOCK_ENVIRONMENT_OR_CHANCE =
      callCodeUnitWhere(target(describe("reads clock, environment or chance", Conditions::reads)));

  static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
      ArchConditions.be(
          describe(
              "in a package that is @NullMarked",
              type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

  /** What is deleted is data, and platforms call it so. */
  private static final Pattern PEOPLES_DATA = Pattern.compile("DataDeletion|DeleteData");

  static final ArchCondition<JavaClass> HAVE_A_FORBIDDEN_WORD_IN_THEIR_NAME =
      have(
          describe(
              "a word in their name that says nothing",
              type ->
                  Arrays.stream(
                          PEOPLES_DATA
                              .matcher(type.getSimpleName())
                              .replaceAll("")
                              .split("(?<=[a-z])(?=[A-Z])", -1))
                      .anyMatch(FORBIDDEN_WORDS::contains)));

  static final ArchCondition<JavaConstructor> HAVE_MORE_THAN_SIX_PARAMETERS =
      have(
          describe(
              "more than six parameters",
              constructor -> constructor.getRawParameterTypes().size() > 6));

  private Conditions() {}

  private static boolean reads(CodeUnitCallTarget target) {
    String owner = target.getOwner().getFullName();
    // With a seed, or a clock, they repeat themselves.
    boolean isGivenOne = !target.getRawParameterTypes().isEmpty();
    return READS.contains(owner + "." + target.getName())
        || (SEEDED.contains(owner) && target.getName().equals("<init>") && !isGivenOne)
        || (owner.startsWith("java.time.") && target.getName().equals("now") && !isGivenOne)
        || (owner.equals("java.time.Clock") && target.getName().startsWith("system"));
  }
}
