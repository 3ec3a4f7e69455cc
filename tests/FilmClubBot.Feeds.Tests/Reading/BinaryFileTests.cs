using System.Text;
using CsCheck;

namespace FilmClubBot.Feeds.Tests.Reading;

public sealed class BinaryFileTests
{
    [Fact]
    public void Refuses_a_pdf_by_name()
    {
        var reason = Sample.Refusal("%PDF-1.7\n" + Sample.Prose, "her.pdf");
        Assert.Equal("her.pdf is a PDF, not text: save the review as plain text, Markdown or HTML.", reason);
    }

    [Fact]
    public void Tells_a_pdf_by_its_content_when_it_is_named_as_text() =>
        Assert.Contains("is a PDF", Sample.Refusal("%PDF-1.7\n" + Sample.Prose, "her.txt"), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n", "a PNG picture")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "a JPEG picture")]
    [InlineData("GIF89a", "a GIF picture")]
    [InlineData("PK\u0003\u0004....[Content_Types].xml....word/document.xml", "a Word document")]
    [InlineData("PK\u0003\u0004....mimetypeapplication/epub+zip", "an EPUB book")]
    [InlineData("PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file")]
    [InlineData("PK\u0003\u0004....reviews.txt", "a zip archive")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old Office document")]
    [InlineData("{\\rtf1\\ansi", "a rich-text document")]
    [InlineData("SQLite format 3\0", "an SQLite database")]
    [InlineData("\u001f\u008b\u0008", "a gzip archive")]
    [InlineData("From: <Saved by Blink>", "a web archive (MHTML)")]
    public void Names_the_kind(string head, string kind) =>
        Assert.Contains($"is {kind}, not text", Sample.Refusal(Sample.Parse(Encoding.Latin1.GetBytes(head), "file.txt"), "file.txt"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_nul_bytes() =>
        Assert.Contains("NUL bytes", Sample.Refusal(Sample.Prose + "\0" + Sample.Prose, "her.txt"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_text_full_of_control_characters() =>
        Assert.Contains("control characters", Sample.Refusal(string.Concat(Enumerable.Repeat("a\u0001b\u0002", 400)), "her.txt"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_random_bytes() =>
        // One byte in nine is a control character; 256 bytes without three of them do not occur.
        Gen.Byte.Array[256, 8192].Sample(bytes => { Sample.Refusal(Sample.Parse(bytes, "noise"), "noise"); });
}
