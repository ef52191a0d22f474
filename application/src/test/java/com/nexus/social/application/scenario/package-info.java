/**
 * What the system does for its callers, told through the driving ports: in process against fakes,
 * and end to end.
 */
@NullMarked
package com.nexus.social.application.scenario;

import org.jspecify.annotations.NullMarked;
