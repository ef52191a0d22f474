/** The pages that a person sees. */
@NullMarked
package com.nexus.social.sandbox.pages;

import org.jspecify.annotations.NullMarked;
