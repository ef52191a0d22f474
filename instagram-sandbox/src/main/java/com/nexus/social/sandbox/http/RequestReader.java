package com.nexus.social.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.RequestErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request from wherever Meta accepts them. */
final class RequestReader {
  private static final int MAX_FIELDS = 1_000;
  private static final int MAX_LENGTH = 8 * 1024 * 1024;

  private RequestReader() {}

  static Call read(Request request, Target target) {
    Params params = new Params();
    Form.addTo(params, Request.extractQueryParameters(request, StandardCharsets.UTF_8));
    try {
      if (!target.host().takesBytes()) readBody(request, params);
    } catch (IOException | IllegalStateException | CompletionException _) {
      throw RequestErrors.unreadableBody();
    }
    return new Call(target, params, token(request, params), new RequestPayload(request));
  }

  private static void readBody(Request request, Params params) throws IOException {
    String declared = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (declared == null) return;
    String type = declared.toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded")) {
      Form.addTo(params, FormFields.getFields(request, MAX_FIELDS, MAX_LENGTH));
    } else if (type.startsWith("multipart/form-data")) {
      addParts(params, request, declared);
    } else if (type.startsWith("application/json")) {
      addMembers(params, Content.Source.asString(request, StandardCharsets.UTF_8));
    }
  }

  private static void addParts(Params params, Request request, String contentType)
      throws IOException {
    MultiPartConfig config =
        new MultiPartConfig.Builder().maxParts(MAX_FIELDS).maxSize(MAX_LENGTH).build();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(request, request, contentType, config)) {
      for (MultiPart.Part part : parts) {
        params.add(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
      }
    }
  }

  /** Lists and objects keep their JSON text, as they have it in a form. */
  private static void addMembers(Params params, String body) {
    JsonNode json;
    try {
      json = MetaJson.parse(body);
    } catch (JsonProcessingException _) {
      throw RequestErrors.unreadableBody();
    }
    json.properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              String text = value.isValueNode() ? value.asText() : value.toString();
              params.add(member.getKey(), text);
            });
  }

  private static @Nullable String token(Request request, Params params) {
    String param = params.text("access_token");
    if (param != null) return param;
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null) return null;
    String[] parts = header.split(" ", 2);
    boolean known = parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).matches("bearer|oauth");
    return known ? parts[1].strip() : null;
  }
}
