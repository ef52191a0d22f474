package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.domain.platform.PlatformAccount;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What graph.facebook.com answers while an account is connected; see {@link Answers}. */
final class FacebookAnswers {
  private FacebookAnswers() {}

  /**
   * When a token ends, in seconds since 1970; 0 for never.
   *
   * @param expiresAt when it is not accepted any more
   * @param dataAccessExpiresAt when the person must be seen again
   */
  record Ends(@Nullable Long expiresAt, @Nullable Long dataAccessExpiresAt) {}

  /**
   * What a token is.
   *
   * @param isValid whether it works; if not, {@code error} says why, and the rest is missing
   * @param error an error without an envelope
   * @param userId the id of the person, as this app knows them
   * @param scopes the permissions granted
   * @param granularScopes for which objects each was
   * @param ends when it ends
   * @see <a href="https://developers.facebook.com/docs/graph-api/reference/debug_token">Debug
   *     token</a>
   */
  record Inspection(
      @Nullable Boolean isValid,
      @Nullable JsonNode error,
      @Nullable String userId,
      @Nullable List<String> scopes,
      @Nullable List<GranularScope> granularScopes,
      @JsonUnwrapped Ends ends) {
    Inspection {
      if (isAlive(isValid, error)) {
        Answers.requireId("user_id", userId);
      }
    }

    boolean isAlive() {
      return isAlive(isValid, error);
    }

    /** Why the token is dead, if Meta says so. */
    Optional<JsonNode> problem() {
      return Optional.ofNullable(error).filter(JsonNode::isObject);
    }

    /** Only a clear word of Meta's ends a connection. */
    private static boolean isAlive(@Nullable Boolean isValid, @Nullable JsonNode error) {
      return !Boolean.FALSE.equals(isValid) && (error == null || !error.isObject());
    }

    boolean isEndless() {
      return ends.expiresAt() != null && ends.expiresAt() == 0;
    }

    /** The person; only of a token that is alive. */
    String subject() {
      if (userId == null) {
        throw new IllegalStateException("A dead token is nobody's");
      }
      return userId;
    }

    Set<String> granted() {
      return Answers.distinct(scopes);
    }

    /** Whether the person chose for which objects this permission is; otherwise it is for all. */
    boolean isPartial(String scope) {
      return granularScopes != null
          && granularScopes.stream()
              .filter(Objects::nonNull)
              .anyMatch(each -> scope.equals(each.scope()) && each.targetIds() != null);
    }
  }

  /**
   * For which objects a permission is.
   *
   * @param targetIds which; missing for all, now and later
   */
  record GranularScope(@Nullable String scope, @Nullable List<String> targetIds) {}

  /**
   * A Facebook Page.
   *
   * @param accessToken the Page's own token, which ends with the person's role or consent only
   * @param tasks what the person may do on it; told of their own Pages only
   * @param instagramBusinessAccount the professional account behind it; missing if there is none,
   *     or if the person did not tick it
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/get-started">Facebook
   *     Login: get started</a>
   */
  record Page(
      String id,
      @Nullable String name,
      @Nullable String accessToken,
      @Nullable List<String> tasks,
      @Nullable LinkedAccount instagramBusinessAccount) {
    Page {
      Answers.requireId("id", id);
      if (accessToken != null) {
        Answers.requireToken(accessToken);
      }
    }

    /** What the person may do on it; empty if Meta does not say. */
    Optional<Set<String>> knownTasks() {
      return Optional.ofNullable(tasks).map(Answers::distinct);
    }

    /** What people call it. */
    String title() {
      return Optional.ofNullable(name).filter(each -> !each.isBlank()).orElse(id);
    }

    @Override
    public String toString() {
      return "Page[id=%s]".formatted(id);
    }
  }

  /** The professional account behind a Page. */
  record LinkedAccount(
      String id, String username, @Nullable String name, @Nullable String profilePictureUrl) {
    LinkedAccount {
      Answers.requireId("id", id);
      Answers.require("username", username, "\\S+");
    }

    PlatformAccount described() {
      return Answers.described(id, username, name, profilePictureUrl);
    }
  }

  /** A business portfolio. */
  record Business(String id, @Nullable String name) {
    Business {
      Answers.requireId("id", id);
    }
  }

  /** What came of a call that has nothing else to say. */
  record Done(boolean success) {}
}
