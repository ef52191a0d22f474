package com.nexus.social.sandbox.limits;

/**
 * What calls are counted for.
 *
 * @param id of the account, Page or person; empty for the app
 */
record Counted(Limit limit, String id) {}
