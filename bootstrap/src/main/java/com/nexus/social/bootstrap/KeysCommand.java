package com.nexus.social.bootstrap;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.application.port.in.ReencryptTokensUseCase.Progress;
import com.nexus.social.bootstrap.console.ProgressLine;
import com.nexus.social.bootstrap.keys.Keyring;
import com.nexus.social.bootstrap.server.Reencryption;
import com.nexus.social.bootstrap.settings.KeysSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nexus keys}. */
@Command(
    name = "keys",
    description = {
      "Handles the keys that access tokens are encrypted with.",
      "The keyset is that of NEXUS_TOKEN_KEYSET_FILE, which is changed, or of NEXUS_TOKEN_KEYSET,"
          + " and then what becomes of it is printed.",
      "To exchange keys: add, promote, reencrypt, remove; after each change give the keyset to all"
          + " servers before going on."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {
  private final Map<String, String> environment;
  private final Keyring keyring;
  private final PrintWriter out;
  private final PrintWriter err;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets what it is asked for.
  KeysCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.keyring = new Keyring(environment, out, err);
    this.out = out;
    this.err = err;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(
      name = "create",
      description = "Makes a keyset of one key; prints it if no file is set.",
      mixinStandardHelpOptions = true)
  void create() {
    keyring.create();
  }

  @Command(
      name = "list",
      description = "Lists the keys, without their secrets, the oldest first.",
      mixinStandardHelpOptions = true)
  void list() {
    for (TokenKeyset.Key key : keyring.keyset().keys()) {
      out.println(
          "%-10d  %s%s".formatted(key.id(), key.status(), key.primary() ? "  primary" : ""));
    }
  }

  @Command(
      name = "add",
      description = "Adds a key, which opens tokens and does not encrypt yet.",
      mixinStandardHelpOptions = true)
  void add() {
    keyring.change(
        TokenKeyset::withNewKey,
        "Added a key. Next: give this keyset to all servers, then \"nexus keys promote\".");
  }

  @Command(
      name = "promote",
      description = "Has the newest key encrypt from now on.",
      mixinStandardHelpOptions = true)
  void promote() {
    keyring.change(
        TokenKeyset::withNewestKeyAsPrimary,
        "The newest key encrypts from now on. Next: give this keyset to all servers, then \"nexus"
            + " keys reencrypt\".");
  }

  @Command(
      name = "remove",
      description =
          "Removes all keys but the one that encrypts. Only after \"reencrypt\", and an hour after"
              + " \"promote\": what another key encrypted can then not be opened any more.",
      mixinStandardHelpOptions = true)
  void remove() {
    keyring.change(
        TokenKeyset::withPrimaryKeyOnly,
        "Removed all keys but the one that encrypts. Next: give this keyset to all servers.");
  }

  @Command(
      name = "reencrypt",
      description =
          "Encrypts all stored tokens with the key that encrypts, in NEXUS_DATABASE_URL, while"
              + " servers run. Whoever stops it may begin it again.",
      mixinStandardHelpOptions = true)
  int reencrypt() {
    Progress end;
    try (ProgressLine line = new ProgressLine("Connections", out)) {
      end =
          Reencryption.run(
              KeysSettings.store(environment, Files::readString),
              progress -> line.show(progress.looked(), progress.total()));
    }
    out.println(
        "Of %d connections with tokens, %d were encrypted anew."
            .formatted(end.looked(), end.resealed()));
    if (end.unreadable() > 0) {
      err.println(
          ("%d connections have a token that no key of this keyset opens, and were left as they"
                  + " are: do not remove keys before the one that is missing was found.")
              .formatted(end.unreadable()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    return CommandLine.ExitCode.OK;
  }
}
