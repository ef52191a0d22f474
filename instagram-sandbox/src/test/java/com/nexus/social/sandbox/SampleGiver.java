package com.nexus.social.sandbox;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its sample, and sees to it that the test compares something with it. */
final class SampleGiver implements ParameterResolver, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(SampleGiver.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sample.class;
  }

  @Override
  public Sample resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String name = context.getRequiredTestMethod().getAnnotation(SampleTest.class).value();
    Sample sample = Sample.named(name);
    context.getStore(HERE).put(name, sample);
    return sample;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) return;
    String name = context.getRequiredTestMethod().getAnnotation(SampleTest.class).value();
    Sample sample = context.getStore(HERE).get(name, Sample.class);
    if (sample == null || !sample.wasCompared()) {
      throw new AssertionError("Nothing was compared with the sample " + name);
    }
  }
}
