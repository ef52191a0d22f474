package com.nexus.social.bootstrap.architecture;

/** The packages that the rules speak of. */
final class Layers {
  static final String ROOT = "com.nexus.social";
  static final String API = ROOT + ".v1..";
  static final String DOMAIN = ROOT + ".domain..";
  static final String APPLICATION = ROOT + ".application..";
  static final String PORT_IN = ROOT + ".application.port.in..";
  static final String PORT_OUT = ROOT + ".application.port.out..";
  static final String SERVICE = ROOT + ".application.service..";
  static final String ADAPTERS = ROOT + ".adapter..";
  static final String GRPC = ROOT + ".adapter.in.grpc..";
  static final String INSTAGRAM = ROOT + ".adapter.out.instagram..";
  static final String POSTGRES = ROOT + ".adapter.out.postgres..";
  static final String SANDBOX = ROOT + ".sandbox..";
  static final String BOOTSTRAP = ROOT + ".bootstrap..";
  static final String JAVA = "java..";
  static final String NULLNESS = "org.jspecify..";

  private Layers() {}
}
