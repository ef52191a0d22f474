/**
 * A local, stateful stand-in for Meta's hosts: its entry point, its settings and its remote
 * control.
 */
@NullMarked
package com.nexus.social.sandbox;

import org.jspecify.annotations.NullMarked;
