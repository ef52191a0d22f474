package com.nexus.social.adapter.out.postgres;

import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** See {@link PlatformAccount}. The names here are those in the database. */
record AccountJson(String id, String handle, String displayName, @Nullable URI picture) {
  static JSONB write(List<PlatformAccount> accounts) {
    return StoredJson.write(accounts.stream().map(AccountJson::of).toList());
  }

  private static AccountJson of(PlatformAccount account) {
    return new AccountJson(
        account.id(), account.handle(), account.displayName(), account.picture().orElse(null));
  }

  static List<PlatformAccount> read(JSONB stored) {
    return Stream.of(StoredJson.read(stored, AccountJson[].class))
        .map(AccountJson::toAccount)
        .toList();
  }

  private PlatformAccount toAccount() {
    return new PlatformAccount(id, handle, displayName, Optional.ofNullable(picture));
  }
}
