package com.nexus.social.application.port.in;

import java.util.function.Consumer;

/** Encrypts all stored tokens with the current key, so that older keys can be taken away. */
public interface ReencryptTokensUseCase {
  /**
   * Does so, in batches, while the system runs. Whoever is stopped half-way begins again and passes
   * over what is done.
   *
   * @param progress is told after each batch
   * @return how it ended
   */
  Progress reencrypt(int batchSize, Consumer<Progress> progress);

  /**
   * How far it is.
   *
   * @param looked how many connections were looked at
   * @param total how many there are, as of the beginning
   * @param resealed how many of them had tokens that needed it
   * @param unreadable how many have a token that no key opens; they are left as they are
   */
  record Progress(long looked, long total, long resealed, long unreadable) {}
}
