package com.nexus.social.sandbox.batch;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;

/**
 * Why a batch was not even begun. The words of {@link #tooMany} and {@link #unresolved} were seen,
 * with their blanks; {@link #noArray} is from the years before errors had types; the others are
 * UNVERIFIED.
 */
final class BatchErrors {
  private BatchErrors() {}

  static GraphException tooMany(int most) {
    return of("Too many requests in batch message. Maximum batch size is " + most);
  }

  static GraphException unresolved(int index, String name) {
    return of(
        "Request %d cannot depend on an  unresolved request with  name %s. Requests can only depend on preceding requests"
            .formatted(index, name));
  }

  static GraphException noArray() {
    return of("batch parameter must be a JSON array");
  }

  static GraphException missing(int index, String member) {
    return of("Request %d must have the member %s".formatted(index, member));
  }

  static GraphException unreadable(int index, String member) {
    return of("The %s of request %d could not be read".formatted(member, index));
  }

  private static GraphException of(String message) {
    return new GraphException(GraphError.batch(message));
  }
}
