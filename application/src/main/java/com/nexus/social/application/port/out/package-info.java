/**
 * What the core needs of the world: each interface has a contract that every adapter, and its fake,
 * must pass.
 */
@NullMarked
package com.nexus.social.application.port.out;

import org.jspecify.annotations.NullMarked;
