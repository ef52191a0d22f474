package com.nexus.social.sandbox.media;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeSoundDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a video is, and its size as it is seen, upright. */
record Film(
    String extension, int width, int height, Duration length, boolean sound, Frames frames) {
  /** H.264 and HEVC are taken; the reader does not know the latter. */
  private static final Set<String> CODECS = Set.of("H.264", "Unknown");

  /** The pictures that it is made of. */
  record Frames(double rate, String codec) {
    boolean codecTaken() {
      return CODECS.contains(codec);
    }
  }

  /** Looks into an MP4 or MOV; anything else is not supported. */
  static Film read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      FileType type = FileTypeDetector.detectFileType(in);
      Metadata metadata = ImageMetadataReader.readMetadata(in, Files.size(file), type);
      return switch (type) {
        case Mp4 -> mp4(metadata);
        case QuickTime -> quickTime(metadata);
        default -> throw MediaErrors.unsupportedVideo();
      };
    } catch (IOException | ImageProcessingException | MetadataException _) {
      throw MediaErrors.unsupportedVideo();
    }
  }

  private static Film mp4(Metadata metadata) throws MetadataException {
    Directory movie = required(metadata, Mp4Directory.class);
    Directory video = required(metadata, Mp4VideoDirectory.class);
    Film film =
        new Film(
            ".mp4",
            video.getInt(Mp4VideoDirectory.TAG_WIDTH),
            video.getInt(Mp4VideoDirectory.TAG_HEIGHT),
            length(movie.getRational(Mp4Directory.TAG_DURATION_SECONDS)),
            metadata.containsDirectoryOfType(Mp4SoundDirectory.class),
            frames(
                video, Mp4VideoDirectory.TAG_FRAME_RATE, Mp4VideoDirectory.TAG_COMPRESSION_TYPE));
    return film.turned(movie.getDoubleObject(Mp4Directory.TAG_ROTATION));
  }

  private static Film quickTime(Metadata metadata) throws MetadataException {
    Directory movie = required(metadata, QuickTimeDirectory.class);
    Directory video = required(metadata, QuickTimeVideoDirectory.class);
    Film film =
        new Film(
            ".mov",
            video.getInt(QuickTimeVideoDirectory.TAG_WIDTH),
            video.getInt(QuickTimeVideoDirectory.TAG_HEIGHT),
            length(movie.getRational(QuickTimeDirectory.TAG_DURATION_SECONDS)),
            metadata.containsDirectoryOfType(QuickTimeSoundDirectory.class),
            frames(
                video,
                QuickTimeVideoDirectory.TAG_FRAME_RATE,
                QuickTimeVideoDirectory.TAG_COMPRESSION_TYPE));
    return film.turned(movie.getDoubleObject(QuickTimeDirectory.TAG_ROTATION));
  }

  private static Directory required(Metadata metadata, Class<? extends Directory> type)
      throws MetadataException {
    Directory directory = metadata.getFirstDirectoryOfType(type);
    if (directory == null) throw new MetadataException("No " + type.getSimpleName());
    return directory;
  }

  private static Duration length(@Nullable Rational seconds) throws MetadataException {
    if (seconds == null) throw new MetadataException("No length");
    return Duration.ofMillis(Math.round(seconds.doubleValue() * 1_000));
  }

  private static Frames frames(Directory video, int rateTag, int codecTag)
      throws MetadataException {
    String codec = video.getString(codecTag);
    return new Frames(video.getDouble(rateTag), codec == null ? "Unknown" : codec);
  }

  private Film turned(@Nullable Double degrees) {
    boolean sideways = degrees != null && Math.abs(degrees % 180) == 90;
    return sideways
        ? new Film(extension, /* width= */ height, /* height= */ width, length, sound, frames)
        : this;
  }
}
