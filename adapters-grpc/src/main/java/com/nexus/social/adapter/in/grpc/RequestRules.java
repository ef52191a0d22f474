package com.nexus.social.adapter.in.grpc;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Violation;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The rules that the messages of the API state of their fields. */
final class RequestRules {
  /** Takes most of a second to make: begun at once, on the side, so that no caller waits for it. */
  private final CompletableFuture<Validator> validator;

  private RequestRules(List<Descriptor> requests) {
    validator =
        CompletableFuture.supplyAsync(() -> validator(requests), Thread::startVirtualThread);
  }

  /** The rules of all requests of these services. */
  static RequestRules of(List<ServerServiceDefinition> services) {
    return new RequestRules(
        services.stream()
            .flatMap(service -> service.getServiceDescriptor().getMethods().stream())
            .map(method -> (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
            .map(schema -> schema.getMethodDescriptor().getInputType())
            .toList());
  }

  /**
   * Checks a message.
   *
   * @throws DomainException InvalidRequest
   */
  void check(Message message) {
    List<Violation> violations = violations(message);
    if (!violations.isEmpty()) {
      throw new DomainException(new DomainError.InvalidRequest(violations));
    }
  }

  private List<Violation> violations(Message message) {
    return validate(message, validator.join()).toProto().getViolationsList().stream()
        .map(found -> new Violation(path(found.getField()), found.getMessage()))
        .toList();
  }

  private static String path(FieldPath field) {
    return field.getElementsList().stream()
        .map(FieldPathElement::getFieldName)
        .collect(Collectors.joining("."));
  }

  /** A validator that has met every request, if only an empty one: the first time is slow, too. */
  private static Validator validator(List<Descriptor> requests) {
    Validator validator = ValidatorFactory.newBuilder().build();
    for (Descriptor request : requests) {
      validate(DynamicMessage.getDefaultInstance(request), validator);
    }
    return validator;
  }

  private static ValidationResult validate(Message message, Validator validator) {
    try {
      return validator.validate(message);
    } catch (ValidationException e) {
      throw new IllegalStateException(
          "The rules of %s make no sense".formatted(message.getDescriptorForType().getFullName()),
          e);
    }
  }
}
