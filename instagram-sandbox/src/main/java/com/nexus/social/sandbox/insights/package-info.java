/** Numbers about accounts and posts: made up, but the same for everybody who asks twice. */
@NullMarked
package com.nexus.social.sandbox.insights;

import org.jspecify.annotations.NullMarked;
