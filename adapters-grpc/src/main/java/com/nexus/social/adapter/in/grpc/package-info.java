/** The gRPC API: it calls the driving ports and translates both ways, and decides nothing. */
@NullMarked
package com.nexus.social.adapter.in.grpc;

import org.jspecify.annotations.NullMarked;
