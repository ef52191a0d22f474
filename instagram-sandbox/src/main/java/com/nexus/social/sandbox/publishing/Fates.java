package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.Fate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test has in store for containers that do not exist yet. */
public final class Fates {
  private final List<Lot> lots = new ArrayList<>();

  private record Lot(@Nullable String accountId, Fate fate) {}

  /** For one container: the account's next one, or the next of all where no account is named. */
  public synchronized void add(@Nullable String accountId, Fate fate) {
    lots.add(new Lot(accountId, fate));
  }

  synchronized @Nullable Fate draw(String accountId) {
    for (Iterator<Lot> each = lots.iterator(); each.hasNext(); ) {
      Lot lot = each.next();
      if (lot.accountId() != null && !lot.accountId().equals(accountId)) continue;
      each.remove();
      return lot.fate();
    }
    return null;
  }
}
