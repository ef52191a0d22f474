package com.nexus.social.sandbox.calls;

/** What a call to one of Meta's hosts is for. */
public enum CallKind {
  /** A person opens the dialog. */
  AUTHORIZE,
  /** A person answers the dialog. */
  CONSENT,
  EXCHANGE_CODE,
  EXCHANGE_LONG_LIVED,
  REFRESH,
  ME,
  GET_ACCOUNT,
  CREATE_CONTAINER,
  CONTAINER_STATUS,
  PUBLISH,
  LIST_MEDIA,
  LIST_STORIES,
  GET_MEDIA,
  PUBLISHING_LIMIT,
  ACCOUNT_INSIGHTS,
  MEDIA_INSIGHTS,
  /** A person looks at a post in a browser. */
  VIEW_POST,
  /** A path or object that does not exist. */
  UNKNOWN
}
