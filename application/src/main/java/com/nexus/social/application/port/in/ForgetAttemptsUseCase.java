package com.nexus.social.application.port.in;

/** Tidies up after OAuth round trips; for the workers of this system. */
public interface ForgetAttemptsUseCase {
  /** Erases the tokens of attempts whose time is over, and, a day later, the attempts. */
  void forgetOverdue();
}
