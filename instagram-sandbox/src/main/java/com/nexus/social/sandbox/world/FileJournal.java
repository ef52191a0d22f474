package com.nexus.social.sandbox.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of JSON per step, appended before the step is seen: a killed process loses at most a
 * step that nobody was told of, and a line cut short by the kill is recognised and dropped.
 * Appending costs the same however much there is; rewriting the whole state each time would not.
 */
public final class FileJournal implements Journal {
  private static final TypeReference<List<Entity>> STEP = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          // A question such as isRemoved() is no part of a record.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // What is a component of no record is computed, and not to be read back.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          // A line cut short must still be readable text.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerFor(STEP);

  private final Path file;
  private final FileChannel lock;
  private final List<Entity> former;
  private final FileChannel channel;

  /**
   * Takes the folder and reads what is there.
   *
   * @throws IllegalStateException when another sandbox uses the folder, or it cannot be read
   */
  public FileJournal(Path folder) {
    this.file = folder.resolve("world.jsonl");
    try {
      Files.createDirectories(folder);
      this.lock = lock(folder);
      this.former = read();
      compact();
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The sandbox cannot keep its state in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) return lock;
    } catch (OverlappingFileLockException _) {
      // The other sandbox is in this very process.
    }
    lock.close();
    throw new IOException("another sandbox is using it");
  }

  private List<Entity> read() throws IOException {
    if (!Files.exists(file)) return List.of();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        entities.addAll(MAPPER.readValue(lines.get(i), STEP));
      } catch (JsonProcessingException e) {
        boolean cutShort = i == lines.size() - 1;
        if (!cutShort) throw new IOException("line " + (i + 1) + " of " + file + " is damaged", e);
      }
    }
    return List.copyOf(entities);
  }

  /** Starts a new file with the last state of each entity, and puts it in place in one move. */
  private void compact() throws IOException {
    Map<String, Entity> latest = new LinkedHashMap<>();
    former.forEach(entity -> latest.put(entity.getClass().getSimpleName() + entity.id(), entity));
    Path temporary = file.resolveSibling("world.jsonl.new");
    try (FileChannel out =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (Entity entity : latest.values()) write(out, List.of(entity));
      out.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public List<Entity> replay() {
    return former;
  }

  @Override
  public void append(Collection<Entity> changes) {
    if (changes.isEmpty()) return;
    try {
      write(channel, List.copyOf(changes));
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox cannot write " + file, e);
    }
  }

  private static void write(FileChannel out, List<Entity> step) throws IOException {
    byte[] line = (WRITER.writeValueAsString(step) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.wrap(line);
    while (buffer.hasRemaining()) out.write(buffer);
  }

  @Override
  public void close() {
    try {
      channel.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
