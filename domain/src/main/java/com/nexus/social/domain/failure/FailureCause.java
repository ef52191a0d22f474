package com.nexus.social.domain.failure;

/**
 * Why a platform did not do what it was asked. Each cause asks for another reaction of the caller.
 */
public enum FailureCause {
  /** The authorization code was used before, has expired, or was never given out. */
  AUTHORIZATION_CODE_REFUSED,
  /** The account is not of a kind that the platform lets apps publish to. */
  ACCOUNT_NOT_ELIGIBLE,
  /** The person has not granted a permission that is needed. */
  SCOPE_MISSING,
  /** The token is no longer accepted; only the person can help, by connecting again. */
  REAUTHORIZATION_REQUIRED,
  /** The platform stops, or has stopped, giving out the account's data; connecting again helps. */
  DATA_ACCESS_EXPIRED,
  /** The platform took the renewal of a token and did not make it last longer. */
  RENEWAL_WITHOUT_EFFECT,
  /** The platform could not fetch or read the media. */
  MEDIA_UNREADABLE,
  /** The platform does not take such media. */
  MEDIA_UNSUPPORTED,
  /** The platform refused the content for another reason than its media. */
  CONTENT_REJECTED,
  /** The platform did not finish processing the media in time. */
  PROCESSING_TIMED_OUT,
  /** The platform did not answer, or answered with a fault of its own. */
  PLATFORM_UNAVAILABLE,
  /** A rate limit or a quota of the platform is used up. */
  PLATFORM_THROTTLED,
  /** The platform has restricted the account or blocked the action; a person must look at it. */
  ACCOUNT_RESTRICTED,
  /** The app's registration with the platform is wrong; an operator must mend it. */
  APP_MISCONFIGURED,
  /** It could not be found out whether the platform did it. */
  OUTCOME_UNKNOWN
}
