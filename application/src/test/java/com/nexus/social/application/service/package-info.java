/** Tests of the use cases against the fakes. */
@NullMarked
package com.nexus.social.application.service;

import org.jspecify.annotations.NullMarked;
