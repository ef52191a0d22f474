/** Proves the adapter on a real PostgreSQL. */
@NullMarked
package com.nexus.social.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
