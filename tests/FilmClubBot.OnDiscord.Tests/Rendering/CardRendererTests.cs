using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
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
            new Picture(new("https://reviews.example/still.jpg"), "Two people on a *pier*"),
            new Paragraph("Words after it."),
        ],
        Page = new CardPage(2, 5),
    };

    [Fact]
    public void Shows_every_kind_of_text() => AssertMatchesApproved(Words);

    [Fact]
    public void Shows_the_time_once_below_the_title_as_the_platform_converts_it() => AssertMatchesApproved(new Card
    {
        Title = "Screening: Her (2013)",
        When = new Appointment(_evening, "Europe/London", "Friday 27 November 2026, 19:00"),
        Fields = [new Field("Where", "Lantern Hall")],
    });

    [Fact]
    public void Sends_a_file_with_its_media_type_unless_the_reader_asked_for_something_else()
    {
        var card = new Card { Title = "Report", File = new("report.md", "text/markdown", "# Report"u8.ToArray()) };
        var file = Assert.Single(CardRenderer.Render(card, "Fill in").Files);
        Assert.Equal(("report.md", "text/markdown"), (file.Name, file.MediaType));
        Assert.Empty(CardRenderer.Render(card with { File = card.File with { IsOptional = true } }, "Fill in").Files);
    }

    [Fact]
    public void Names_a_channel_of_Discord_so_that_it_leads_there_and_any_other_by_its_id()
    {
        var body = CardRenderer.Render(new Card { Title = "Channels", Body = [new Paragraph(new ChannelMention(new(Platform.Discord, "123456789012345678"), "#films"), ", ", new ChannelMention(new(Platform.Web, "reviews"), "Web/reviews"))] }, "Fill in").Body;

        Assert.Contains("<#123456789012345678>, **Web/reviews**", body["components"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public void Notifies_only_the_role_that_the_card_mentions()
    {
        MemberGroup.TryParse(Platform.Discord, "123456789012345678", out var role);
        MemberGroup.TryParse(Platform.Slack, "S0123ABCD", out var other);
        var body = CardRenderer.Render(
            new Card { Title = "Screening: Her (2013)", Body = [new Paragraph(new GroupMention(role!), new GroupMention(other!)), new Paragraph("@everyone <@&222222222222222222>")] }, "Fill in").Body;

        Assert.Equal("""{"parse":[],"roles":["123456789012345678"]}""", body["allowed_mentions"]!.ToJsonString());
        var text = body["components"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains("<@&123456789012345678>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@&222222222222222222>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_every_kind_of_control() => AssertMatchesApproved(new Card
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
    public void Shows_a_refusal_and_a_picture() => AssertMatchesApproved(Card.Refusal("\"7\" is no rating.", "Half to five, such as ", new Code("4.5")) with
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
    public void Never_lets_text_close_a_code_block() =>
        Assert.Equal(2, Markdown.CodeBlock("a ``` b ``` @everyone").Split("```").Length - 1);

    [Fact]
    public void Writes_no_line_for_a_source_that_is_not_given()
    {
        var body = new BodyText(300);
        body.Add(new Quotation("The past is a story.", []));

        Assert.Equal("> The past is a story.", body.ToString().Trim());
    }

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
    public void Respects_every_limit_for_any_card() => HostileCards.Any.Sample(
        card =>
        {
            var message = CardRenderer.Render(card, "Fill in", MessageMark.Of("n1"));
            MessageRules.Check(message.Body);
            Assert.Equal(message.Body["attachments"]?.AsArray().Count ?? 0, message.Files.Count);
        },
        iter: 400,
        print: CardJson.Write);

    private static void AssertMatchesApproved(Card card, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
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
                // In code nobody is mentioned, and what is escaped has no effect.
                var plain = System.Text.RegularExpressions.Regex.Replace(text, @"```.*?```|\\.|`[^`]*`", "", System.Text.RegularExpressions.RegexOptions.Singleline);
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
