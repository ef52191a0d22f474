/** Programs that measure, one class each; they print what goes to {@code docs/benchmarks.md}. */
@NullMarked
package com.nexus.social.benchmark;

import org.jspecify.annotations.NullMarked;
