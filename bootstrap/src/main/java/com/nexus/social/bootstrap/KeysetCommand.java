package com.nexus.social.bootstrap;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code nexus keyset}. */
@Command(
    name = "keyset",
    description = "Prints a new keyset to encrypt access tokens with, for NEXUS_TOKEN_KEYSET.",
    mixinStandardHelpOptions = true)
final class KeysetCommand implements Runnable {
  private final PrintWriter out;

  KeysetCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.println(TokenKeyset.generate().json().strip());
  }
}
