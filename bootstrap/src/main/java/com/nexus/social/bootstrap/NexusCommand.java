package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.demo.DemoException;
import com.nexus.social.bootstrap.keys.KeysException;
import com.nexus.social.bootstrap.server.StartupException;
import com.nexus.social.bootstrap.settings.InvalidSettingsException;
import java.io.PrintWriter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command that has all others below it. */
@Command(
    name = "nexus",
    description = "Connects Instagram accounts and publishes to them, each post exactly once.",
    mixinStandardHelpOptions = true,
    version = "Nexus Social 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND")
final class NexusCommand {
  private static final Logger log = LoggerFactory.getLogger(NexusCommand.class);

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine serve = new CommandLine(new ServeCommand(out));
    serve
        .getCommandSpec()
        .usageMessage()
        .footerHeading("%nEnvironment variables:%n")
        .footer(EnvironmentHelp.lines());
    return new CommandLine(new NexusCommand())
        .addSubcommand(new DemoCommand(out))
        .addSubcommand(serve)
        .addSubcommand(new SandboxCommand(out))
        .addSubcommand(new KeysCommand(System.getenv(), out, err))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((exception, command, _) -> explain(exception, command));
  }

  /** A failure is a line for a person; of one that nobody foresaw the log has the stack trace. */
  private static int explain(Exception exception, CommandLine command) {
    List<String> lines =
        switch (exception) {
          case InvalidSettingsException invalid -> invalid.problems();
          case StartupException startup -> List.of(String.valueOf(startup.getMessage()));
          case DemoException demo -> List.of(String.valueOf(demo.getMessage()));
          case KeysException keys -> List.of(String.valueOf(keys.getMessage()));
          default -> {
            log.error("Unforeseen", exception);
            yield List.of("This should not have happened: " + exception);
          }
        };
    String name = command.getCommandSpec().qualifiedName();
    lines.forEach(line -> command.getErr().println(name + ": " + line));
    return exception instanceof InvalidSettingsException
        ? command.getCommandSpec().exitCodeOnInvalidInput()
        : command.getCommandSpec().exitCodeOnExecutionException();
  }
}
