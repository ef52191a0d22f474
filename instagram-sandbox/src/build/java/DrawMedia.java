import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Draws the pictures that the sandbox serves under /sandbox/media/. Run by hand when they change:
 * java DrawMedia.java target-folder.
 */
final class DrawMedia {
  private DrawMedia() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    jpeg(folder.resolve("sample.jpg"), draw(1080, 1080, g -> landscape(g, 1080, 1080)), 0.82f);
    jpeg(folder.resolve("portrait.jpg"), draw(1080, 1350, g -> landscape(g, 1080, 1350)), 0.8f);
    jpeg(folder.resolve("story.jpg"), draw(1080, 1920, g -> landscape(g, 1080, 1920)), 0.75f);
    jpeg(folder.resolve("video-cover.jpg"), draw(540, 960, DrawMedia::cover), 0.75f);
    jpeg(folder.resolve("wide.jpg"), draw(2000, 20, g -> landscape(g, 2000, 20)), 0.7f);
    ImageIO.write(
        draw(640, 640, g -> landscape(g, 640, 640)), "png", folder.resolve("sample.png").toFile());
    Files.writeString(
        folder.resolve("text.jpg"),
        "This is a text, whatever its name says.\n",
        StandardCharsets.UTF_8);
    jpeg(folder.resolve("avatar-coffee.jpg"), avatar("N", new Color(0x6f4e37)), 0.85f);
    jpeg(folder.resolve("avatar-mira.jpg"), avatar("M", new Color(0x2a6f77)), 0.85f);
    jpeg(folder.resolve("avatar-bakery.jpg"), avatar("B", new Color(0xb5651d)), 0.85f);
    jpeg(folder.resolve("avatar-private.jpg"), avatar("P", new Color(0x555b6e)), 0.85f);
    jpeg(folder.resolve("avatar-roastery.jpg"), avatar("R", new Color(0x8c2f23)), 0.85f);
    jpeg(folder.resolve("avatar-ceramics.jpg"), avatar("H", new Color(0x3d6b4f)), 0.85f);
    jpeg(folder.resolve("avatar-new.jpg"), draw(320, 320, DrawMedia::nobody), 0.85f);
  }

  private static BufferedImage draw(int width, int height, Consumer<Graphics2D> painter) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    painter.accept(g);
    g.dispose();
    return image;
  }

  /** A sun over hills and a lake: soft gradients compress well. */
  private static void landscape(Graphics2D g, int w, int h) {
    g.setPaint(new GradientPaint(0, 0, new Color(0x2b4c7e), 0, h * 0.62f, new Color(0xf6b48f)));
    g.fillRect(0, 0, w, h);
    float radius = Math.max(4, w * 0.36f);
    g.setPaint(
        new RadialGradientPaint(
            w * 0.66f,
            h * 0.42f,
            radius,
            new float[] {0f, 0.26f, 0.28f, 1f},
            new Color[] {
              new Color(0xfff4d6),
              new Color(0xffe9b8),
              new Color(255, 224, 170, 120),
              new Color(255, 200, 150, 0)
            }));
    g.fill(new Ellipse2D.Float(w * 0.66f - radius, h * 0.42f - radius, 2 * radius, 2 * radius));
    hills(g, w, h, 0.58, 0.075, 0.9, 0.4, new Color(0x8b6f8e), new Color(0xc9929a));
    hills(g, w, h, 0.66, 0.060, 1.6, 2.1, new Color(0x5a5a86), new Color(0x7d6f93));
    hills(g, w, h, 0.75, 0.045, 2.3, 4.4, new Color(0x33466b), new Color(0x4a567c));
    g.setPaint(new GradientPaint(0, h * 0.80f, new Color(0xd9a08f), 0, h, new Color(0x2c4166)));
    g.fillRect(0, (int) (h * 0.82), w, h);
    g.setStroke(new BasicStroke(Math.max(1f, h / 360f)));
    for (int i = 0; i < 14; i++) {
      double y = h * (0.835 + 0.0115 * i);
      double half = w * (0.025 + 0.011 * i);
      g.setColor(new Color(255, 226, 180, 150 - i * 9));
      g.drawLine((int) (w * 0.66 - half), (int) y, (int) (w * 0.66 + half), (int) y);
    }
  }

  private static void hills(
      Graphics2D g,
      int w,
      int h,
      double level,
      double swing,
      double waves,
      double phase,
      Color top,
      Color bottom) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, h);
    for (int x = 0; x <= w; x += Math.max(1, w / 180)) {
      double t = 2 * Math.PI * waves * x / w + phase;
      path.lineTo(x, h * (level - swing * (Math.sin(t) + 0.4 * Math.sin(2.3 * t + 1))));
    }
    path.lineTo(w, h);
    path.closePath();
    g.setPaint(new GradientPaint(0, (float) (h * (level - swing)), top, 0, h * 0.84f, bottom));
    g.fill(path);
  }

  /** What stands for a video that has no cover of its own. */
  private static void cover(Graphics2D g) {
    landscape(g, 540, 960);
    g.setColor(new Color(255, 255, 255, 210));
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(220, 390);
    triangle.lineTo(220, 570);
    triangle.lineTo(365, 480);
    triangle.closePath();
    g.fill(triangle);
  }

  private static BufferedImage avatar(String letter, Color color) {
    return draw(
        320,
        320,
        g -> {
          g.setPaint(new GradientPaint(0, 0, color.brighter(), 320, 320, color.darker()));
          g.fillRect(0, 0, 320, 320);
          g.setColor(new Color(255, 255, 255, 235));
          g.setFont(new Font(Font.SERIF, Font.BOLD, 180));
          int width = g.getFontMetrics().stringWidth(letter);
          g.drawString(letter, (320 - width) / 2, 220);
        });
  }

  /** What an account has that has set no picture. */
  private static void nobody(Graphics2D g) {
    g.setColor(new Color(0xdbdbdb));
    g.fillRect(0, 0, 320, 320);
    g.setColor(Color.WHITE);
    g.fill(new Ellipse2D.Float(105, 65, 110, 110));
    g.fill(new Ellipse2D.Float(50, 200, 220, 220));
  }

  private static void jpeg(Path file, BufferedImage image, float quality) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam params = writer.getDefaultWriteParam();
    params.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    params.setCompressionQuality(quality);
    params.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    Files.deleteIfExists(file);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), params);
    }
    writer.dispose();
  }
}
