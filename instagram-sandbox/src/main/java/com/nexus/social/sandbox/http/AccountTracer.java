package com.nexus.social.sandbox.http;

import org.jspecify.annotations.Nullable;

/** Finds out whose account a call is about, for the log. */
@FunctionalInterface
public interface AccountTracer {
  @Nullable String accountOf(Call call);
}
