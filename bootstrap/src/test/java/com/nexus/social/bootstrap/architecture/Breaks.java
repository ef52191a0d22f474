package com.nexus.social.bootstrap.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** On a class that is there to break a rule. */
@Target(ElementType.TYPE)
public @interface Breaks {
  /** The rule's name. */
  String value();
}
