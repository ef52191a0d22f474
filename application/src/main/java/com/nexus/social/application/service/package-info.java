/** The use cases: they ask the domain what to do, and the driven ports to do it. */
@NullMarked
package com.nexus.social.application.service;

import org.jspecify.annotations.NullMarked;
