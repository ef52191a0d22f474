package com.nexus.social.sandbox;

import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.calls.Faults;
import com.nexus.social.sandbox.calls.Hooks;
import com.nexus.social.sandbox.http.LateCalls;

/** Everything that sees calls go by. */
record CallWatch(CallLog log, Hooks hooks, Faults faults, LateCalls late) {}
