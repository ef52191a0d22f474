package com.nexus.social.sandbox.accounts;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.login.FacebookSession;

/** Who looks at an object, and by which call. */
record Visit(FacebookSession session, Call call) {}
