/**
 * What every adapter of a driven port must do: one interface of tests per port, to be implemented
 * and not overridden.
 */
@NullMarked
package com.nexus.social.application.contract;

import org.jspecify.annotations.NullMarked;
