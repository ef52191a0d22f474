package com.nexus.social.bootstrap.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** What people wrote and ships: neither tests nor generated code. */
final class HandWritten implements ImportOption {
  private static final Pattern OTHER =
      Pattern.compile(
          "/test-classes/|-tests\\.jar|/com/nexus/social/v1/|/adapter/out/postgres/jooq/"
              + "|/Dagger[\\w$]*\\.class|_\\w*Factory(\\$\\w+)?\\.class");

  @Override
  public boolean includes(Location location) {
    return !location.matches(Pattern.compile(".*(" + OTHER + ").*"));
  }
}
