package com.nexus.social.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jooq.JSONB;

/** JSON as we store it. */
final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private StoredJson() {}

  static JSONB write(Object value) {
    try {
      return JSONB.jsonb(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot be written as JSON: " + value, e);
    }
  }

  static <T> T read(JSONB stored, Class<T> type) {
    try {
      return MAPPER.readValue(stored.data(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON as we store it", e);
    }
  }
}
