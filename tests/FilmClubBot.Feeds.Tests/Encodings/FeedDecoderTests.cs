using System.Text;
using CsCheck;
using FilmClubBot.Feeds.Encodings;

namespace FilmClubBot.Feeds.Tests.Encodings;

public sealed class FeedDecoderTests
{
    private const string Feed = "<rss><channel><item><title>“Café”</title></item></channel></rss>";

    static FeedDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, Encoding> Wide => new()
    {
        { "UTF-16 LE", new UnicodeEncoding(false, true) },
        { "UTF-16 BE", new UnicodeEncoding(true, true) },
        { "UTF-32 LE", new UTF32Encoding(false, true) },
        { "UTF-32 BE", new UTF32Encoding(true, true) },
    };

    [Theory]
    [MemberData(nameof(Wide), DisableDiscoveryEnumeration = true)]
    public void Reads_wide_encodings_with_their_mark_and_without(string label, Encoding encoding)
    {
        Assert.True(FeedDecoder.Decode(encoding.GetBytes(Feed), out _) == Feed, label);
        Assert.True(FeedDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Feed)], out _) == Feed, label);
    }

    [Theory]
    [InlineData("cp1251", 1251, "Сталкер")]
    [InlineData("windows_1250", 1250, "Žižek")]
    [InlineData("cp866", 866, "Сталкер")]
    [InlineData("gb2312", 54936, "東京嗞")]
    [InlineData("koi8-r", 20866, "Сталкер")]
    [InlineData("EUC-KR", 51949, "년")]
    public void Reads_what_the_declaration_names(string declared, int codePage, string title)
    {
        var xml = $"<?xml version='1.0' encoding='{declared}'?><rss>{title}</rss>";
        Assert.Equal(xml, FeedDecoder.Decode(Encoding.GetEncoding(codePage).GetBytes(xml), out _));
    }

    [Fact]
    public void Reads_around_a_spoilt_byte()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-8'?>" + Feed + new string(' ', 100)), 0xE2, 0x80];
        Assert.EndsWith("\uFFFD", FeedDecoder.Decode(content, out _), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("klingon-8")]
    public void Reads_windows_text_under_a_wrong_name(string declared)
    {
        var xml = $"<?xml version='1.0' encoding='{declared}'?>{Feed}";
        Assert.Equal(xml, FeedDecoder.Decode(Encoding.GetEncoding(1252).GetBytes(xml), out _));
    }

    [Fact]
    public void Refuses_what_is_no_text()
    {
        Assert.Null(FeedDecoder.Decode([.. "<rss>"u8, .. new byte[200]], out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Refuses_random_bytes_behind_the_start_of_a_wide_encoding() =>
        // Unpaired surrogates alone make up one unit in thirty-two.
        Gen.Byte.Array[10_000].Sample(
            noise =>
            {
                Assert.Null(FeedDecoder.Decode([(byte)'<', 0, .. noise], out var problem));
                Assert.NotEmpty(problem);
            },
            iter: 10);
}
