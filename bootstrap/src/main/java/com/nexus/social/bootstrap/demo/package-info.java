/** A first publish, from consent to permalink, acted out by a caller and a person's browser. */
@NullMarked
package com.nexus.social.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
