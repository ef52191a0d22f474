package com.nexus.social.sandbox.login;

/**
 * A dialog that was called up wrongly. Shown to the person, who is not sent back: the address to
 * send to is not to be trusted.
 */
final class InvalidDialog extends Exception {
  private final String problem;

  InvalidDialog(String problem) {
    super(problem, null, false, false);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
