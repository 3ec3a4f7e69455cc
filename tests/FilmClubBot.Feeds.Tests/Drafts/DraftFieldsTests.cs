using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Tests.Drafts;

public sealed class DraftFieldsTests
{
    private static readonly FileLimits _limits = FileLimits.Default;

    [Theory]
    [InlineData("Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("  Written by:\n Jane   Doe ", "Jane Doe")]
    [InlineData("jane@harbour.example (Jane Doe)", "Jane Doe")]
    [InlineData("Jane Doe <jane@harbour.example>", "Jane Doe")]
    [InlineData("Byron Hale", "Byron Hale")]
    [InlineData("jane@harbour.example", null)]
    [InlineData("https://harbour.example/jane", null)]
    [InlineData("—", null)]
    [InlineData("By ", null)]
    [InlineData(null, null)]
    public void Finds_the_name_in_a_byline(string? byline, string? name) => Assert.Equal(name, DraftFields.Author(byline, _limits));

    [Fact]
    public void Leaves_out_a_byline_too_long_for_a_name() => Assert.Null(DraftFields.Author(new string('a', 121), _limits));

    [Fact]
    public void Cuts_a_title_at_a_word()
    {
        var title = DraftFields.Title(string.Join(' ', Enumerable.Repeat("lamp", 100)), _limits)!;
        Assert.Equal(300, title.Length);
        Assert.EndsWith("lamp…", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Cuts_no_character_in_half()
    {
        var title = DraftFields.Title(string.Concat(Enumerable.Repeat("🎬", 200)), _limits)!;
        Assert.Equal(string.Concat(Enumerable.Repeat("🎬", 149)) + "…", title);
    }

    [Theory]
    [InlineData("https://harbour.example/her", "https://harbour.example/her")]
    [InlineData(" HTTPS://Harbour.Example/Her ", "https://harbour.example/Her")]
    [InlineData("/her?p=1", "https://base.example/her?p=1")]
    [InlineData("her", "https://base.example/reviews/her")]
    [InlineData("//other.example/her", "https://other.example/her")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///reviews/her", null)]
    [InlineData("ftp://harbour.example/her", null)]
    [InlineData("mailto:jane@harbour.example", null)]
    [InlineData("https://user:secret@harbour.example/", null)]
    [InlineData("https://harbour.example/a b", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void Keeps_absolute_web_links_only(string link, string? kept) =>
        Assert.Equal(kept, DraftFields.Link(link, new Uri("https://base.example/reviews/"), _limits)?.AbsoluteUri);

    [Fact]
    public void Keeps_no_relative_link_without_a_base() => Assert.Null(DraftFields.Link("/her", null, _limits));

    [Fact]
    public void Keeps_no_link_beyond_the_limit() => Assert.Null(DraftFields.Link("https://harbour.example/" + new string('a', 2_000), null, _limits));

    [Theory]
    [InlineData("Q &amp; A: <em>Her</em>", "Q & A: Her")]
    [InlineData("Wall&#8211;E", "Wall–E")]
    [InlineData("I <3 noir", "I <3 noir")]
    [InlineData("5 < 6 > 4", "5 < 6 > 4")]
    public void Resolves_markup_in_a_title(string html, string text) => Assert.Equal(text, DraftFields.FromHtml(html));
}
