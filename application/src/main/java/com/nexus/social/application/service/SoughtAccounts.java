package com.nexus.social.application.service;

import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.PlatformAccount;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds one account among those that a token opens. */
final class SoughtAccounts {
  private SoughtAccounts() {}

  /**
   * The account.
   *
   * @param gone what to throw if it is certain that the account is not there
   * @throws PlatformException Unavailable if the platform did not show all accounts
   */
  static EligibleAccount find(
      Accounts accounts, PlatformAccount sought, Supplier<? extends RuntimeException> gone) {
    return accounts
        .find(sought.id())
        .orElseThrow(() -> accounts.complete() ? gone.get() : hidden(accounts, sought));
  }

  private static PlatformException hidden(Accounts accounts, PlatformAccount sought) {
    return new PlatformException(
        new PlatformError.Unavailable(
            Failure.of(
                FailureCause.PLATFORM_UNAVAILABLE,
                because("The platform did not show the account @%s, nor all.", accounts, sought))));
  }

  /** What is wrong with the account, and what stands in the way of others. */
  static String because(String problem, Accounts accounts, PlatformAccount sought) {
    return Stream.concat(
            Stream.of(problem.formatted(sought.handle())),
            accounts.obstacles().stream()
                .map(each -> "%s: %s %s".formatted(each.subject(), each.problem(), each.remedy())))
        .collect(Collectors.joining(" "));
  }
}
