/** Keeps everything in PostgreSQL by jOOQ, and encrypts what must not be read there. */
@NullMarked
package com.nexus.social.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
