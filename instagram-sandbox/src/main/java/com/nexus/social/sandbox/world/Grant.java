package com.nexus.social.sandbox.world;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one account (or person) allows the app. There is one per login and subject: consenting again
 * changes it.
 *
 * @param subjectId an Instagram account, or a person on Facebook
 */
public record Grant(String id, Login login, String subjectId, Consent consent, Standing standing)
    implements Entity {

  /** What kills every token of a grant at once. */
  public enum End {
    REVOKED,
    PASSWORD_CHANGED
  }

  /** What keeps tokens from working until the person did something about it. */
  public enum Hold {
    /** They must log in and answer a security check. */
    CHECKPOINT,
    /** They never confirmed who they are. */
    UNCONFIRMED
  }

  /**
   * Whether its tokens work.
   *
   * @param generation tokens of an earlier generation are dead
   * @param lastEnd why the earlier generations died, if there are any
   */
  public record Standing(int generation, @Nullable End lastEnd, @Nullable Hold hold) {
    static final Standing GOOD = new Standing(0, null, null);
  }

  public static String idOf(Login login, String subjectId) {
    return login + ":" + subjectId;
  }

  public static Grant none(Login login, String subjectId) {
    return new Grant(idOf(login, subjectId), login, subjectId, Consent.NONE, Standing.GOOD);
  }

  /** What is granted now. */
  public Set<String> scopes() {
    return consent.granted();
  }

  public int generation() {
    return standing.generation();
  }

  /** Whether the person removed the app, and did not let it in again. */
  public boolean isRemoved() {
    return standing.lastEnd() == End.REVOKED && scopes().isEmpty();
  }

  /** The person was asked for some scopes and ticked some of them; others stay as they were. */
  public Grant consented(Set<String> asked, Set<String> ticked, Instant now) {
    return with(consent.answered(asked, ticked, now));
  }

  /** The person also chose what these scopes are for. */
  public Grant choosing(Assets assets, @Nullable String authType) {
    return with(consent.with(assets, authType));
  }

  public Grant without(String scope) {
    return with(consent.without(scope));
  }

  public Grant ended(End end) {
    Consent left =
        switch (end) {
          case REVOKED -> Consent.NONE;
          case PASSWORD_CHANGED -> consent;
        };
    Standing after = new Standing(generation() + 1, end, standing.hold());
    return new Grant(id, login, subjectId, left, after);
  }

  public Grant held(@Nullable Hold hold) {
    Standing held = new Standing(generation(), standing.lastEnd(), hold);
    return new Grant(id, login, subjectId, consent, held);
  }

  private Grant with(Consent consent) {
    return new Grant(id, login, subjectId, consent, standing);
  }
}
