package com.nexus.social.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is used again and again: as little of a client as can be. */
final class KeptConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String prefix;
  private final StringBuilder line = new StringBuilder();

  KeptConnection(URI host) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), host.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 8 * 1024);
    out = socket.getOutputStream();
    prefix = host.getPath() + "/v26.0";
  }

  /** The body of the answer, which must be a success. */
  String call(String method, String path, String token, String form) throws IOException {
    String request =
        """
        %s %s%s HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(method, prefix, path, token, form.length(), form);
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    if (!status.contains(" 200 ")) throw new IOException(status + ": " + body);
    return body;
  }

  private String line() throws IOException {
    line.setLength(0);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) throw new IOException("The sandbox hung up");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
