using System.Text;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Tests.Encodings;

public sealed class TextDecoderTests
{
    private const string Text = "“Café Müller” – naïve, he said… " + Sample.Prose;

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, Encoding, bool> Plain => new()
    {
        { "UTF-8", new UTF8Encoding(false), false },
        { "UTF-8 with a mark", new UTF8Encoding(true), true },
        { "UTF-16 LE with a mark", new UnicodeEncoding(false, true), true },
        { "UTF-16 BE with a mark", new UnicodeEncoding(true, true), true },
        { "UTF-32 LE with a mark", new UTF32Encoding(false, true), true },
        { "windows-1252", Encoding.GetEncoding(1252), false },
    };

    [Theory]
    [MemberData(nameof(Plain), DisableDiscoveryEnumeration = true)]
    public void Reads_plain_text(string label, Encoding encoding, bool isMarked)
    {
        byte[] bytes = [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];
        Assert.True(Sample.OnlyDraft(Sample.Parse(bytes, "salt.txt")).Content == Text, label);
    }

    [Theory]
    [InlineData("windows-1252", 1252, "Café – “ja”")]
    [InlineData("ISO-8859-1", 1252, "Café – “ja”")]
    [InlineData("iso-8859-2", 28592, "Žižek a Łódź")]
    [InlineData("windows-1251", 1251, "Сталкер")]
    [InlineData("Shift_JIS", 932, "東京物語")]
    [InlineData("utf-8", 65001, "Žižek 東京")]
    [InlineData("iso-8859-1", 65001, "saved again as UTF-8: Žižek")]
    [InlineData("utf-16", 65001, "cannot be UTF-16 – é")]
    public void Reads_a_page_in_the_encoding_that_it_declares(string declared, int codePage, string title)
    {
        var html = $"<html><head><meta charset=\"{declared}\"><title>{title}</title></head><body><p>{Sample.Prose}</p></body></html>";
        var draft = Sample.OnlyDraft(Sample.Parse(Encoding.GetEncoding(codePage).GetBytes(html), "page.html"));
        Assert.Equal(title, draft.Title);
        Assert.Equal(html, draft.Content);
    }

    [Theory]
    [InlineData("windows-1252", 1252)]
    [InlineData("utf-8", 65001)]
    [InlineData("iso-8859-15", 28605)]
    public void Reads_a_feed_in_the_encoding_that_it_declares(string declared, int codePage)
    {
        var xml = $"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><item><title>Café</title><description>{Sample.Prose}</description></item></channel></rss>";
        Assert.Equal("Café", Sample.OnlyDraft(Sample.Parse(Encoding.GetEncoding(codePage).GetBytes(xml), "feed.xml")).Title);
    }

    [Fact]
    public void Refuses_an_encoding_that_nobody_knows() =>
        Assert.Contains(
            "declares the encoding \"klingon-8\"",
            Sample.Refusal($"<html><meta charset=klingon-8><p>{Sample.Prose}</p></html>", "page.html"),
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_bytes_that_belie_the_declaration()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>{Sample.Prose}"), 0xE9, 0x20];
        Assert.Contains("declares the encoding \"utf-8\" but", Sample.Refusal(Sample.Parse(bytes, "feed.xml"), "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_text_that_mixes_utf8_and_windows_1252()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("It’s here. " + Sample.Prose), 0xE9];
        Assert.Contains("is not text in UTF-8 or Windows-1252", Sample.Refusal(Sample.Parse(bytes, "salt.txt"), "salt.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x41, 0xDC, 0x00, 0x00, 0x42 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    public void Refuses_lone_surrogates_in_utf16(byte[] bytes) =>
        Assert.Contains("begins as UTF-16", Sample.Refusal(Sample.Parse(bytes, "salt.txt"), "salt.txt"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_utf16_without_a_mark() =>
        Assert.Contains("NUL bytes", Sample.Refusal(Sample.Parse(Encoding.Unicode.GetBytes(Sample.Prose), "salt.txt"), "salt.txt"), StringComparison.Ordinal);

    [Fact]
    public void Keeps_prose_that_speaks_of_an_encoding()
    {
        var text = "The title card reads <meta charset=utf-16>, which made us laugh. " + Sample.Prose;
        var draft = Sample.Draft(text, "salt.txt");
        Assert.Equal(text, draft.Content);
        Assert.Equal(BodyFormat.PlainText, draft.Format);
    }
}
