using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.OnDiscord.Tests.Rendering;

public sealed class CardRendererTests
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Uri _review = new("https://reviews.example/her_(film)?a=1&b=2");
    private static readonly Instant _evening = Instant.FromUtc(2026, 11, 27, 19, 0);

    private static Card Words => new()
    {
        Title = "Her (2013)",
        Link = _review,
        Fields = [new Field("Year", "2013"), new Field("Director", "Spike Jonze")],
        Body =
        [
            new Heading("What the reviews find"),
            new Paragraph("Seen as ", new Emphasis("Her"), ", by ", new Strong("Spike Jonze"), ", on ", new Timestamp(_evening, TimestampStyle.DateTime), " or ", new Timestamp(_evening, TimestampStyle.Date), ". Type ", new Code("/rate film:Her"), " or read ", new Anchor("the [review]", _review), ", with ", new Mention("Ada", [new(Platform.Discord, "80351110224678912", "Ada")]), " and ", new Mention("B*n", [new(Platform.Slack, "U0BEN", "Ben")]), "."),
            new Quotation("The past is just a story\nwe tell ourselves.", ["Samantha, in ", new Anchor("Love", _review)]),
            new BulletList([["Loneliness, ", new Strong("12"), " reviews"], ["Love ", new Spoiler("and its end")]]),
            new Verbatim("  1  Her      4.5\n  2  Aftersun 4.4"),
            new Histogram("Ratings by stars", [new Bar("★★★★★", 7), new Bar("★★★★½", 12, IsOwn: true), new Bar("½", 0)]),
        ],
        Page = new CardPage(2, 5),
    };

    [Fact]
    public void Shows_everything_that_can_be_said() => Holds(Words);

    [Fact]
    public void Shows_everything_that_can_be_worked() => Holds(new Card
    {
        Title = "What next?",
        Actions =
        [
            new Button("Another film", new CommandCall("film", ("film", "Aftersun (2022)")), Effect.Replace, ButtonStyle.Primary),
            new Button("Hide", new CommandCall("hide"), Effect.Reply, ButtonStyle.Danger),
            new LinkButton("Read the review", _review),
            new FormButton("Rate it", new CommandCall("rate", ("film", "Her (2013)"))),
            new Select("Choose a film", new CommandCall("film"), "film", [new Choice("Her", "Her (2013)")]),
        ],
    });

    [Fact]
    public void Shows_a_refusal_and_a_picture() => Holds(Card.Refusal("\"7\" is no rating.", "Half to five, such as ", new Code("4.5")) with
    {
        Image = new CardImage(new byte[] { 1 }, "image/png", "A man alone in a crowd"),
    });

    [Theory]
    [InlineData("@everyone and <@123> in <#5>", @"\@everyone and \<\@123\> in \<#5\>")]
    [InlineData("# no heading\n- no list\n1. nor this\n> nor a quote", "\\# no heading\n\\- no list\n1\\. nor this\n\\> nor a quote")]
    [InlineData("||cover|| *a* _b_ ~~c~~ `d`", @"\|\|cover\|\| \*a\* \_b\_ \~\~c\~\~ \`d\`")]
    [InlineData("https://evil.example [x](y)", @"https\://evil.example \[x\](y)")]
    [InlineData("Her: 4.5 - a film (2013)!", "Her: 4.5 - a film (2013)!")]
    public void Makes_member_text_plain(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Fact]
    public void Keeps_a_code_block_from_being_closed_from_inside() =>
        Assert.Equal(2, Markdown.CodeBlock("a ``` b ``` @everyone").Split("```").Length - 1);

    [Fact]
    public void Cuts_a_long_text_at_a_word_and_closes_its_markup()
    {
        var text = string.Join(' ', Enumerable.Repeat("word*", 2000));
        var body = new BodyText(300);
        body.Add(new Paragraph(new Spoiler(text)));

        Assert.InRange(body.ToString().Length, 250, 300);
        Assert.StartsWith("||word\\* ", body.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\\*…||", body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_splits_a_character()
    {
        var cut = Cut.AtWord(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 40)), 50);

        Assert.InRange(cut.Length, 40, 50);
        Assert.All(cut[..^1].Chunk(8), family => Assert.Equal("👩‍👩‍👧", new string(family)));
    }

    [Fact]
    public void Keeps_every_limit_whatever_a_card_holds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var message = CardRenderer.Render(HostileCards.Make(seed), "Fill in", MessageMark.Of("n" + seed));
            MessageRules.Check(message.Body);
            Assert.Equal(message.Body["attachments"]?.AsArray().Count ?? 0, message.Files.Count);
        }
    }

    private static void Holds(Card card, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        var message = CardRenderer.Render(card, "Fill in");
        MessageRules.Check(message.Body);
        Approved.Matches(message.Body.ToJsonString(_readable), $"CardRendererTests.{name}.json");
    }
}

/// <summary>Discord's rules for a message of components, checked on the JSON that would be sent.</summary>
internal static class MessageRules
{
    public static void Check(JsonObject message)
    {
        Assert.Equal(CardRenderer.ComponentsV2, (int)message["flags"]! & CardRenderer.ComponentsV2);
        Assert.Null(message["content"]);
        Assert.Empty(message["allowed_mentions"]!["parse"]!.AsArray());
        List<JsonObject> all = [];
        Collect(message["components"]!.AsArray(), all);
        Assert.InRange(all.Count, 1, DiscordLimits.Components);
        Assert.InRange(all.Sum(part => ((string?)part["content"])?.Length ?? 0), 1, DiscordLimits.MessageText);
        var ids = all.Select(part => (string?)part["custom_id"]).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, DiscordLimits.CustomId));
        Assert.All(all, Part);
    }

    private static void Part(JsonObject part)
    {
        switch ((int)part["type"]!)
        {
            case 1:
                Assert.InRange(part["components"]!.AsArray().Count, 1, 5);
                break;
            case 2:
                Assert.InRange(((string)part["label"]!).Length, 1, DiscordLimits.ButtonLabel);
                break;
            case 3:
                var options = part["options"]!.AsArray();
                Assert.InRange(options.Count, 1, DiscordLimits.SelectOptions);
                Assert.All(options, option => Assert.InRange(((string)option!["label"]!).Length, 1, DiscordLimits.SelectOption));
                Assert.All(options, option => Assert.InRange(((string)option!["value"]!).Length, 1, DiscordLimits.SelectOption));
                Assert.Equal(options.Count, options.Select(option => (string)option!["value"]!).Distinct(StringComparer.Ordinal).Count());
                Assert.InRange(((string)part["placeholder"]!).Length, 0, DiscordLimits.SelectPlaceholder);
                break;
            case 10:
                var text = (string)part["content"]!;
                Assert.False(string.IsNullOrWhiteSpace(text));
                // A lone half of a pair cannot be encoded.
                Assert.Equal(text, new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(text)));
                // In a code block nobody is mentioned.
                var outside = System.Text.RegularExpressions.Regex.Replace(text, "```.*?```", "", System.Text.RegularExpressions.RegexOptions.Singleline);
                var plain = System.Text.RegularExpressions.Regex.Replace(outside, @"\\.", "");
                Assert.DoesNotContain("@everyone", plain, StringComparison.Ordinal);
                Assert.Equal(0, (plain.Split("||").Length - 1) % 2);
                break;
        }
    }

    private static void Collect(JsonArray parts, List<JsonObject> all)
    {
        foreach (var part in parts.OfType<JsonObject>())
        {
            all.Add(part);
            if (part["components"] is JsonArray inner)
                Collect(inner, all);
        }
    }
}

/// <summary>Cards of more and worse than any command makes.</summary>
internal static class HostileCards
{
    private static readonly string[] _pieces = ["word ", "@everyone ", "<@1> ", "|", "||", "*", "**", "_", "`", "```", "\n", "> ", "# ", "- ", "1. ", "\\", "👩‍👩‍👧", "😀", "é", " ", "https://x.example ", "[a](b)", "…", "\r\n", "\u200B"];

    public static Card Make(int seed)
    {
        var random = new Random(seed);
        return new Card
        {
            Title = Text(random, 400),
            Link = random.Next(2) == 0 ? new Uri("https://x.example/" + new string('p', random.Next(1500))) : null,
            Fields = [.. Some(random, 30, () => new Field(Text(random, 100), Inlines(random)))],
            Body = [.. Some(random, 20, () => Block(random))],
            Image = random.Next(3) == 0 ? new CardImage(new byte[] { 1 }, "image/png", Text(random, 2000)) : null,
            Actions = [.. Some(random, 40, () => Action(random))],
            Page = random.Next(2) == 0 ? new CardPage(1, 2) : null,
        };
    }

    private static IEnumerable<T> Some<T>(Random random, int most, Func<T> make) => Enumerable.Range(0, random.Next(most)).Select(_ => make());

    private static string Text(Random random, int most)
    {
        var text = new StringBuilder();
        var length = random.Next(most);
        while (text.Length < length)
            text.Append(_pieces[random.Next(_pieces.Length)]);
        return text.ToString();
    }

    private static IReadOnlyList<Inline> Inlines(Random random) => [.. Some(random, 8, () => (Inline)(random.Next(7) switch
    {
        0 => new Strong(Text(random, 300)),
        1 => new Emphasis(Text(random, 300)),
        2 => new Spoiler(Text(random, 300)),
        3 => new Anchor(Text(random, 300), new Uri("https://x.example/(a)")),
        4 => new Timestamp(Instant.FromUnixTimeSeconds(random.Next()), TimestampStyle.Date),
        _ => new Words(Text(random, 1500)),
    }))];

    private static Block Block(Random random) => random.Next(6) switch
    {
        0 => new Heading(Inlines(random)),
        1 => new Quotation(Text(random, 5000), Inlines(random)),
        2 => new BulletList([.. Some(random, 20, () => Inlines(random))]),
        3 => new Histogram(Text(random, 100), [.. Some(random, 12, () => new Bar(Text(random, 40), random.Next()))]),
        4 => new Verbatim(Text(random, 3000).Replace("@everyone", "", StringComparison.Ordinal)),
        _ => new Paragraph(Inlines(random)),
    };

    private static CardAction Action(Random random)
    {
        var call = new CommandCall("film", ("film", Text(random, 150)));
        return random.Next(4) switch
        {
            0 => new Button(Text(random, 120), call),
            1 => new FormButton(Text(random, 120), call),
            2 => new LinkButton(Text(random, 120), new Uri("https://x.example/" + new string('p', random.Next(600)))),
            _ => new Select(Text(random, 200), call, "film", [.. Some(random, 40, () => new Choice(Text(random, 150), Text(random, 250)))]),
        };
    }
}
