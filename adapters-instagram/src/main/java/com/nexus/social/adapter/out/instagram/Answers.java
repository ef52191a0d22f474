package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.platform.PlatformAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
      requireId("id", id);
    }
  }

  /**
   * A token.
   *
   * @param accessToken the secret
   * @param userId the id of the person, as this app knows them; only Instagram Login says it, and
   *     only when it redeems a code
   * @param permissions the permissions granted, one an element or all in one, with commas between
   * @param expiresIn its lifetime in seconds
   */
  record Token(
      String accessToken,
      @Nullable String userId,
      @Nullable List<String> permissions,
      @Nullable Long expiresIn) {
    Token {
      requireToken(accessToken);
    }

    /** The permissions granted; empty if the answer does not say. */
    Optional<Set<String>> scopes() {
      return Optional.ofNullable(permissions)
          .map(
              list ->
                  list.stream()
                      .filter(Objects::nonNull)
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
   * @param id the id of the person, as this app knows them; Meta does not take it in paths
   * @param userId the id of the professional account
   */
  record Account(
      @Nullable String id,
      String userId,
      String username,
      @Nullable String name,
      @Nullable String accountType,
      @Nullable String profilePictureUrl) {
    Account {
      requireId("user_id", userId);
      require("username", username, "\\S+");
    }

    PlatformAccount described() {
      return Answers.described(userId, username, name, profilePictureUrl);
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

  static PlatformAccount described(
      String id, String username, @Nullable String name, @Nullable String pictureUrl) {
    return new PlatformAccount(id, username, name == null ? "" : name, WebLinks.parse(pictureUrl));
  }

  /** The texts of a list, which may lack. */
  static Set<String> distinct(@Nullable List<String> texts) {
    return texts == null
        ? Set.of()
        : texts.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }

  static void requireId(String field, @Nullable String value) {
    require(field, value, "[A-Za-z0-9_-]+");
  }

  /** Anything else could not be sent in a header. */
  static void requireToken(@Nullable String value) {
    require("access_token", value, "[!-~]+");
  }

  static void require(String field, @Nullable String value, String pattern) {
    if (value == null || !value.matches(pattern)) {
      throw new IllegalArgumentException("Not a usable " + field);
    }
  }
}
