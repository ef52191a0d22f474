package com.nexus.social.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;

/** Where the program starts. */
public final class Main {
  private Main() {}

  static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(NexusCommand.commandLine(out, err).execute(args));
  }
}
