package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.v1.ErrorReason.ERROR_REASON_ACCOUNT_MISMATCH;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_ACCOUNT_NOT_ELIGIBLE;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_ACCOUNT_NOT_OFFERED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_AUTHORIZATION_ALREADY_USED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_AUTHORIZATION_EXPIRED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_AUTHORIZATION_UNKNOWN;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_CONSENT_DENIED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_LOGIN_NOT_CONFIGURED;
import static com.nexus.social.v1.ErrorReason.ERROR_REASON_NO_ACCOUNTS_OFFERED;
import static java.util.stream.Collectors.joining;

import com.nexus.social.domain.error.DomainError.AccountMismatch;
import com.nexus.social.domain.error.DomainError.LoginUnavailable;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;
import java.util.List;

/** Why no account is connected. */
final class AuthorizationRefusals {
  private AuthorizationRefusals() {}

  static ErrorStatus unknown() {
    return new ErrorStatus(
        ERROR_REASON_AUTHORIZATION_UNKNOWN,
        "No authorization was begun with this state. Begin a new one.");
  }

  static ErrorStatus expired(Instant at) {
    return new ErrorStatus(
            ERROR_REASON_AUTHORIZATION_EXPIRED,
            "The authorization expired at %s. Begin a new one.".formatted(at))
        .with("expire_time", at);
  }

  static ErrorStatus alreadyUsed(Instant at) {
    return new ErrorStatus(
            ERROR_REASON_AUTHORIZATION_ALREADY_USED,
            "The authorization was completed at %s. Begin a new one.".formatted(at))
        .with("complete_time", at);
  }

  static ErrorStatus consentDenied(String code, String description) {
    return new ErrorStatus(
            ERROR_REASON_CONSENT_DENIED,
            "The person declined: %s".formatted(description.isBlank() ? code : description))
        .with("error", code);
  }

  static ErrorStatus loginUnavailable(LoginUnavailable error) {
    String available = error.available().stream().map(Login::name).collect(joining(","));
    return new ErrorStatus(
            ERROR_REASON_LOGIN_NOT_CONFIGURED,
            "This server is not set up for the login \"%s\" of %s; it is for: %s."
                .formatted(error.login().name(), error.platform().name(), available))
        .with("login", error.login().name())
        .with("available_logins", available);
  }

  static ErrorStatus noEligibleAccount(List<Obstacle> obstacles) {
    String first =
        obstacles.stream()
            .map(each -> "%s: %s %s".formatted(each.subject(), each.problem(), each.remedy()))
            .findFirst()
            .orElse("There is none.");
    return new ErrorStatus(
            ERROR_REASON_ACCOUNT_NOT_ELIGIBLE,
            "None of the person's accounts can be connected. " + first)
        .withPreconditions(
            obstacles.stream()
                .map(
                    each ->
                        Preconditions.unmet(
                            ERROR_REASON_ACCOUNT_NOT_ELIGIBLE,
                            each.subject(),
                            each.problem() + " " + each.remedy()))
                .toList());
  }

  static ErrorStatus accountMismatch(AccountMismatch error) {
    String message =
        "@%s is to be connected again, but the person authorised %s. Log in as @%1$s."
            .formatted(
                error.expected().handle(),
                error.authorized().stream()
                    .map(account -> "@" + account.handle())
                    .collect(joining(", ")));
    return new ErrorStatus(ERROR_REASON_ACCOUNT_MISMATCH, message)
        .with("connection_id", error.id().value())
        .with("account_id", error.expected().id())
        .with("account_handle", error.expected().handle())
        .withPreconditions(
            List.of(
                Preconditions.unmet(
                    ERROR_REASON_ACCOUNT_MISMATCH, Preconditions.subject(error.id()), message)));
  }

  static ErrorStatus noAccountsOffered() {
    return new ErrorStatus(
        ERROR_REASON_NO_ACCOUNTS_OFFERED,
        "The authorization was not completed yet: there are no accounts to choose from.");
  }

  static ErrorStatus accountNotOffered(List<PlatformAccount> offered) {
    String rule =
        "is none of those offered: "
            + offered.stream()
                .map(account -> "%s (@%s)".formatted(account.id(), account.handle()))
                .collect(joining(", "));
    return new ErrorStatus(ERROR_REASON_ACCOUNT_NOT_OFFERED, "The account " + rule)
        .withFields(List.of(Refusals.field("account_id", rule)));
  }
}
