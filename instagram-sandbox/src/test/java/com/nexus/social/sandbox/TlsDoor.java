package com.nexus.social.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Lets clients that insist on https in to a server that speaks http. */
final class TlsDoor implements AutoCloseable {
  private static final char[] PASSWORD = "sandbox".toCharArray();
  private static final SSLContext CONTEXT = selfSigned();

  private final SSLServerSocket door;
  private final int behind;

  TlsDoor(int behind) {
    this.behind = behind;
    try {
      door =
          (SSLServerSocket)
              CONTEXT
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::open);
  }

  /** The same address, seen through this door. */
  URI through(URI plain) {
    return URI.create("https://127.0.0.1:" + door.getLocalPort() + plain.getPath());
  }

  /** Makes connections that trust this door. */
  static SSLSocketFactory trusting() {
    return CONTEXT.getSocketFactory();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket outside = door.accept();
        Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind);
        Thread.startVirtualThread(() -> carry(outside, inside));
        Thread.startVirtualThread(() -> carry(inside, outside));
      } catch (IOException _) {
        // The door was closed, or one visitor left on the threshold.
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException _) {
      // One side hung up, which ends the other.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext selfSigned() {
    try {
      Path folder = Files.createTempDirectory("tls-door");
      Path file = folder.resolve("key.p12");
      makeKey(file);
      KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
      Files.delete(file);
      Files.delete(folder);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("door", store.getCertificate("door"));
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("No certificate for the tests", e);
    }
  }

  /** The JDK has no public way to sign a certificate but its tool. */
  private static void makeKey(Path file) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "door",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    try {
      if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        throw new IllegalStateException("keytool made no key");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
