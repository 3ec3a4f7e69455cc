using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.Testing;

namespace FilmClubBot.OnWeb.Tests.Cards;

public class HostileCardTests
{
    private const string Script = "<script>alert(1)</script>";
    private const string Attribute = "\" onmouseover=\"alert(1)\" x='";

    [Theory]
    [InlineData(Script)]
    [InlineData(Attribute)]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</code></div><iframe src=//evil.example>")]
    [InlineData("&lt;b&gt; &amp; &#60;")]
    public async Task Shows_a_members_markup_as_plain_text(string hostile)
    {
        var calm = await Rendering.Of(Everywhere("hostile"));
        var html = await Rendering.Of(Everywhere(hostile));

        // The elements and attributes are the same for any text.
        Assert.Equal(calm.Count(c => c == '<'), html.Count(c => c == '<'));
        Assert.Equal(calm.Count(c => c == '"'), html.Count(c => c == '"'));
    }

    [Fact]
    public async Task Encodes_hostile_text_in_every_place_of_a_card() =>
        Approved.Matches(await Rendering.Of(Everywhere(Script + Attribute)), "hostile.html");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    public async Task Renders_no_link_for_an_address_that_is_not_http(string address)
    {
        var target = new Uri(address, UriKind.RelativeOrAbsolute);
        var html = await Rendering.Of(new Card
        {
            Title = "Her",
            Link = target,
            Body = [new Paragraph(new Anchor("read on", target))],
            Actions = [new LinkButton("Open", target)],
        });

        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.Contains("read on", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_links_without_access_to_the_opener()
    {
        var html = await Rendering.Of(SampleCards.Everything);

        Assert.Equal(Count(html, "target=\"_blank\""), Count(html, "rel=\"noopener noreferrer\""));
    }

    [Fact]
    public async Task Isolates_right_to_left_text_within_its_own_line()
    {
        var html = await Rendering.Of(new Card { Title = "\u202Eevil", Body = [new Paragraph("\u202Eשלום"), new Verbatim("\u2067x")], Fields = [new Field("\u202Ename", "\u202Evalue")] });

        // dir="auto" also isolates: an override ends with its element.
        Assert.Equal(5, Count(html, "dir=\"auto\""));
    }

    private static Card Everywhere(string text) => new()
    {
        Title = text,
        Body =
        [
            new Heading(text),
            new Paragraph(new Words(text), new Strong(text), new Emphasis(text), new Code(text), new Anchor(text, new Uri("https://reviews.example/"))),
            new Quotation(text, [text]),
            new BulletList([[text]]),
            new Histogram(text, [new Bar(text, 1)]),
            new Verbatim(text),
        ],
        Fields = [new Field(text, text)],
        Image = new CardImage(new byte[] { 1 }, "image/png", text),
        Actions = [new Button(text, new CommandCall("x")), new Select(text, new CommandCall("x"), "y", [new Choice(text, text)])],
        Form = new CardForm(text, new CommandCall("x"), [new FormField("y", text, text, FieldKind.Line, true, text, 9, []), new FormField("z", text, text, FieldKind.Paragraph, true, text, 9, [])]),
    };

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
