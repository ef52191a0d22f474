package com.nexus.social.bootstrap;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code nexus keyset}. */
@Command(
    name = "keyset",
    description = "Prints a new keyset to encrypt access tokens with, for NEXUS_TOKEN_KEYSET.",
    mixinStandardHelpOptions = true)
final class KeysetCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(TokenKeyset.generate().json());
  }
}
