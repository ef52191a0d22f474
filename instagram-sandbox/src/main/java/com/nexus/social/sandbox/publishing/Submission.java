package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.Draft;

/** What a call hands in to make a container of. */
record Submission(Draft draft, Source source) {}
