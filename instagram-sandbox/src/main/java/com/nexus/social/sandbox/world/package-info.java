/**
 * What the sandbox knows: accounts, grants, tokens, containers and posts, and how they are kept.
 */
@NullMarked
package com.nexus.social.sandbox.world;

import org.jspecify.annotations.NullMarked;
