package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests nobody thought of: to repeat a failure, run its seed, which the test's name holds. */
class RandomRequestsTest {
  private static final int REQUESTS_PER_METHOD = 60;

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void call_randomBytes_isServedOrAnInvalidRequest(long seed) {
    Random random = new Random(seed);
    List<Status.Code> codes = callAll(rpc -> spoilt(rpc.valid().toByteArray(), random));
    assertThat(codes).containsOnly(Status.Code.OK, Status.Code.INVALID_ARGUMENT);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void call_randomValues_isServedOrAnInvalidRequest(long seed) {
    Random random = new Random(seed);
    List<Status.Code> codes = callAll(rpc -> spoilt(rpc.valid(), random).toByteArray());
    assertThat(codes).containsOnly(Status.Code.OK, Status.Code.INVALID_ARGUMENT);
  }

  private List<Status.Code> callAll(Function<Rpc, byte[]> requests) {
    // An ended publication, so that a watch ends at once.
    ports.publication =
        ports
            .publication
            .failed(Failure.of(FailureCause.CONTENT_REJECTED, "no"), Samples.NOW)
            .after();
    List<Status.Code> codes = new ArrayList<>();
    for (Rpc rpc : Rpc.ALL) {
      for (int i = 0; i < REQUESTS_PER_METHOD; i++) {
        codes.add(code(rpc, requests.apply(rpc)));
      }
    }
    return codes;
  }

  private Status.Code code(Rpc rpc, byte[] request) {
    try {
      rpc.call(api.channel(), request);
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }

  /** The bytes with some of them changed, missing, or more. */
  private static byte[] spoilt(byte[] valid, RandomGenerator random) {
    byte[] spoilt = Arrays.copyOf(valid, valid.length + random.nextInt(-4, 5));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
    }
    return spoilt;
  }

  /** The message with some of its fields, at any depth, set to something else. */
  private static Message spoilt(Message valid, RandomGenerator random) {
    Message.Builder spoilt = valid.toBuilder();
    for (FieldDescriptor field : valid.getDescriptorForType().getFields()) {
      if (random.nextInt(3) == 0) {
        spoilt.setField(field, value(field, valid, random));
      }
    }
    return spoilt.build();
  }

  private static Object value(FieldDescriptor field, Message of, RandomGenerator random) {
    return switch (field.getJavaType()) {
      case STRING -> text(random);
      case LONG -> random.nextLong(-3, 3);
      case ENUM -> anyValue(field.getEnumType(), random);
      case MESSAGE -> spoilt((Message) of.getField(field), random);
      case INT -> random.nextInt(-3, 103);
      case BOOLEAN -> random.nextBoolean();
      case FLOAT, DOUBLE, BYTE_STRING ->
          throw new AssertionError("no request has such a field yet: " + field);
    };
  }

  private static Object anyValue(EnumDescriptor type, RandomGenerator random) {
    return type.findValueByNumberCreatingIfUnknown(random.nextInt(-2, 5));
  }

  private static String text(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
      case 2 -> "https://" + characters(random, 12, 0x21, 0x7F);
      case 3 -> characters(random, 40, 0, 0x80);
      case 4 -> characters(random, 300, 0x80, 0xD800);
      default -> characters(random, 5000, 0xE000, 0x11_0000);
    };
  }

  private static String characters(RandomGenerator random, int maxLength, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(maxLength); left > 0; left--) {
      text.appendCodePoint(random.nextInt(from, to));
    }
    return text.toString();
  }
}
