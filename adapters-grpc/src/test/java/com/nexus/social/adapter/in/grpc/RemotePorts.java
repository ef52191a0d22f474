package com.nexus.social.adapter.in.grpc;

import io.grpc.Channel;

/** The driving ports of a server elsewhere: what is told through the ports runs over the API. */
public final class RemotePorts {
  private final RemoteAuthorizations authorizations;
  private final RemoteConnecting connections;
  private final RemoteLeaving leaving;
  private final RemotePublishing publications;

  /** The ports of the server at the other end of this channel. */
  public RemotePorts(Channel channel) {
    authorizations = new RemoteAuthorizations(channel);
    connections = new RemoteConnecting(channel);
    leaving = new RemoteLeaving(channel);
    publications = new RemotePublishing(channel);
  }

  RemoteAuthorizations authorizations() {
    return authorizations;
  }

  RemoteConnecting connections() {
    return connections;
  }

  RemoteLeaving leaving() {
    return leaving;
  }

  RemotePublishing publications() {
    return publications;
  }
}
