package io.mexcbench.report.daily;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A page as PDF, with the letters that it is written in: the fonts that every PDF reader has know
 * neither “−” nor “≤”. Nothing is fetched from anywhere.
 */
public final class DailyPdf {
  private static final String FAMILY = "DejaVu Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private DailyPdf() {}

  /**
   * Makes the file.
   *
   * @param page as {@link DailyPage#paper}
   */
  public static byte[] of(String page) throws DailyReportException {
    XRLog.setLoggingEnabled(false);
    try (BatikSVGDrawer pictures = new BatikSVGDrawer();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      pdf.useFont(() -> font("DejaVuSans.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
      pdf.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
      pdf.useSVGDrawer(pictures);
      pdf.useUriResolver((base, uri) -> null);
      pdf.usePdfUaAccessibility(true);
      pdf.withProducer("mexcbench");
      pdf.withHtmlContent(page, null);
      pdf.toStream(out);
      pdf.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new DailyReportException("the PDF cannot be made: " + e.getMessage(), e);
    }
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(DailyPdf.class.getResourceAsStream(name), name);
  }
}
