/** Users' authorised accounts, and the OAuth round trips that lead to them. */
@NullMarked
package com.nexus.social.domain.connection;

import org.jspecify.annotations.NullMarked;
