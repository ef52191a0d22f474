package com.nexus.social.sandbox.world;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one account (or person) allows the app. There is one per login and subject: consenting again
 * changes it.
 *
 * @param generation tokens of an earlier generation are dead
 * @param lastEnd why the earlier generations died, if there are any
 */
public record Grant(
    String id,
    Login login,
    String subjectId,
    Set<String> scopes,
    int generation,
    @Nullable End lastEnd)
    implements Entity {

  /** What kills every token of a grant at once. */
  public enum End {
    REVOKED,
    PASSWORD_CHANGED
  }

  public Grant {
    scopes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
  }

  public static String idOf(Login login, String subjectId) {
    return login + ":" + subjectId;
  }

  public static Grant none(Login login, String subjectId) {
    return new Grant(idOf(login, subjectId), login, subjectId, Set.of(), 0, null);
  }

  /** The person was asked for some scopes and ticked some of them; others stay as they were. */
  public Grant consented(Set<String> asked, Set<String> ticked) {
    Set<String> now = new LinkedHashSet<>(scopes);
    now.removeAll(asked);
    now.addAll(ticked);
    return new Grant(id, login, subjectId, now, generation, lastEnd);
  }

  public Grant ended(End end) {
    Set<String> left = end == End.REVOKED ? Set.of() : scopes;
    return new Grant(id, login, subjectId, left, generation + 1, end);
  }
}
