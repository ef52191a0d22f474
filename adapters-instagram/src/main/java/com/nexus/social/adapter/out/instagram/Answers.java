package com.nexus.social.adapter.out.instagram;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Meta answers, as far as we need it. An answer without what it is asked for cannot be made,
 * and counts as unreadable. Ids come as strings and as numbers; both become strings.
 */
final class Answers {
  private Answers() {}

  /** The object that was made. */
  record Made(String id) {
    Made {
      require("id", id, "[A-Za-z0-9_-]+");
    }
  }

  /**
   * A token.
   *
   * @param accessToken the secret
   * @param permissions the permissions granted, one an element or all in one, with commas between
   * @param expiresIn its lifetime in seconds
   */
  record Token(String accessToken, @Nullable List<String> permissions, @Nullable Long expiresIn) {
    Token {
      // Anything else could not be sent in a header.
      require("access_token", accessToken, "[!-~]+");
    }

    /** The permissions granted; empty if the answer does not say. */
    Optional<Set<String>> scopes() {
      return Optional.ofNullable(permissions)
          .map(
              list ->
                  list.stream()
                      .flatMap(names -> Arrays.stream(names.split(",")))
                      .map(String::strip)
                      .filter(name -> !name.isEmpty())
                      .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String toString() {
      return "Token[redacted]";
    }
  }

  /**
   * An account.
   *
   * @param userId the id of the professional account; not {@code id}, which other apps see
   *     differently and which Meta does not take in paths
   */
  record Account(
      String userId,
      String username,
      @Nullable String name,
      @Nullable String accountType,
      @Nullable String profilePictureUrl) {
    Account {
      require("user_id", userId, "[A-Za-z0-9_-]+");
      require("username", username, "\\S+");
    }
  }

  /** A container. */
  record Container(String statusCode, @Nullable String status) {
    Container {
      require("status_code", statusCode, "\\S+");
    }
  }

  /** A post. */
  record Media(
      @Nullable String id,
      @Nullable String caption,
      @Nullable String timestamp,
      @Nullable String permalink) {}

  private static void require(String field, @Nullable String value, String pattern) {
    if (value == null || !value.matches(pattern)) {
      throw new IllegalArgumentException("Not a usable " + field);
    }
  }
}
