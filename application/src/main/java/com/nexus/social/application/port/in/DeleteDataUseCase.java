package com.nexus.social.application.port.in;

/**
 * Deletes what people asked to be deleted; for the workers of this system, of which any may run.
 */
public interface DeleteDataUseCase {
  /**
   * Deletes all that is to be deleted now. Safe to repeat, and to do at the same time.
   *
   * @return how many deletions were completed
   */
  int deletePending();
}
