/** What runs without being called. */
@NullMarked
package com.nexus.social.bootstrap.worker;

import org.jspecify.annotations.NullMarked;
