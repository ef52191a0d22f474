package com.nexus.social.sandbox.calls;

/** What a call to one of Meta's hosts is for. */
public enum CallKind {
  /** A person opens the dialog. */
  AUTHORIZE,
  /** A person answers the dialog. */
  CONSENT,
  EXCHANGE_CODE,
  EXCHANGE_LONG_LIVED,
  APP_TOKEN,
  SYSTEM_USER_TOKEN,
  REFRESH,
  DEBUG_TOKEN,
  LIST_PERMISSIONS,
  REMOVE_PERMISSION,
  ME,
  GET_ACCOUNT,
  LIST_PAGES,
  GET_PAGE,
  LIST_BUSINESSES,
  CREATE_CONTAINER,
  /** The bytes of a video, or where they are. */
  UPLOAD,
  CONTAINER_STATUS,
  PUBLISH,
  LIST_MEDIA,
  LIST_STORIES,
  GET_MEDIA,
  LIST_CHILDREN,
  LIST_COMMENTS,
  DELETE_MEDIA,
  /** Comments are allowed or forbidden. */
  TOGGLE_COMMENTS,
  PUBLISHING_LIMIT,
  ACCOUNT_INSIGHTS,
  MEDIA_INSIGHTS,
  /** A person looks at a post in a browser. */
  VIEW_POST,
  /** Several calls sent as one. */
  BATCH,
  /** The same of several objects. */
  MULTI_ID,
  /** A path or object that does not exist. */
  UNKNOWN;

  /** Whether it only carries other calls: those are counted, and are about accounts. */
  public boolean isEnvelope() {
    return this == BATCH || this == MULTI_ID;
  }
}
