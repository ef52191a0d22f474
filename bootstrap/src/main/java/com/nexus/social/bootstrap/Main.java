package com.nexus.social.bootstrap;

/** Where the program starts. */
public final class Main {
  private Main() {}

  static void main(String[] args) {
    System.exit(NexusCommand.commandLine().execute(args));
  }
}
