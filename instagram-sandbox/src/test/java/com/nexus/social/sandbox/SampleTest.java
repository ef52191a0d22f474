package com.nexus.social.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that makes the sandbox show a {@link Sample}, which it gets as its parameter. */
@Test
@ExtendWith(SampleGiver.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SampleTest {
  /** The name of the sample. */
  String value();
}
