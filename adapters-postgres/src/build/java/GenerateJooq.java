import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates a throw-away PostgreSQL and generates the jOOQ classes from it, unless they are up to
 * date: args = migrations, output folder, versions of the tools.
 */
final class GenerateJooq {
  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path output = Path.of(args[1]);
    String digest = digest(migrations, args[2]);
    Path stamp = output.resolve(".stamp");
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(
          configuration(postgres.getJdbcUrl("postgres", "postgres"), output.toString()));
    }
    Files.writeString(stamp, digest);
  }

  private static Configuration configuration(String url, String output) {
    String domain = "com.nexus.social.domain.";
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withIncludeExcludeColumns(true)
                        // What only PostgreSQL reads.
                        .withExcludes("flyway_schema_history|.*\\.container_item")
                        .withForcedTypes(
                            new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz.*"),
                            enumType(
                                domain + "publication.PublicationEvent.Stage",
                                "publications\\.state|stage"),
                            enumType(domain + "failure.FailureCause", "failure_cause"),
                            enumType(domain + "connection.ConnectionStatus", "status"),
                            enumType(domain + "connection.ConnectionEvent.Kind", "kind"),
                            enumType(domain + "connection.Actor", "actor|disconnected_by")))
                .withGenerate(
                    new Generate()
                        .withGeneratedAnnotation(false)
                        .withKeys(false)
                        .withIndexes(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false))
                .withTarget(
                    new Target()
                        .withPackageName("com.nexus.social.adapter.out.postgres.jooq")
                        .withDirectory(output)));
  }

  private static ForcedType enumType(String type, String columns) {
    return new ForcedType()
        .withUserType(type)
        .withEnumConverter(true)
        .withIncludeExpression(".*\\.(" + columns + ")");
  }

  private static String digest(Path migrations, String versions) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(versions.getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(Path.of(System.getProperty("jdk.launcher.sourcefile"))));
    for (Path file : files(migrations)) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
