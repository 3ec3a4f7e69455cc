using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack.Blocks;
using NodaTime;

namespace FilmClubBot.OnSlack.Tests.Rendering;

/// <summary>Cards in Slack's Block Kit.</summary>
public sealed class BlockKitRendererTests
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SlackWords _words = new("Fill in", "Show spoiler", "Spoiler", "Close", "Cancel");
    private static readonly Uri _review = new("https://reviews.example/her_(film)?a=1&b=2");
    private static readonly Instant _evening = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void Shows_every_kind_of_text() => AssertMatchesApproved(new Card
    {
        Title = "Her (2013)",
        Link = _review,
        Fields = [new Field("Year", "2013"), new Field("Director", "Spike Jonze")],
        Body =
        [
            new Heading("What the reviews find"),
            new Paragraph("Seen as ", new Emphasis("Her"), ", by ", new Strong("Spike Jonze"), ", on ", new Timestamp(_evening, TimestampStyle.DateTime), " or ", new Timestamp(_evening, TimestampStyle.Date), ". Type ", new Code("/rate film:Her"), " or read ", new Anchor("the [review]", _review), ", with ", new Mention("Ada", [new(Platform.Slack, "U0ADA", "Ada")]), " and ", new Mention("Ben", [new(Platform.Discord, "42", "Ben")]), "."),
            new Quotation("The past is just a story\nwe tell ourselves.", ["Samantha, in ", new Anchor("Love", _review)]),
            new BulletList([["Loneliness, ", new Strong("12"), " reviews"], ["Love ", new Spoiler("and its end")]]),
            new Verbatim("  1  Her      4.5\n  2  Aftersun 4.4"),
            new Histogram("Ratings by stars", [new Bar("★★★★★", 7), new Bar("★★★★½", 12, IsOwn: true), new Bar("½", 0)]),
            new Picture(new("https://reviews.example/still.jpg"), "Two people on a *pier*"),
            new Paragraph("Words after it."),
        ],
        Page = new CardPage(2, 5),
    });

    [Fact]
    public void Shows_the_time_once_below_the_title_as_the_platform_converts_it() => AssertMatchesApproved(new Card
    {
        Title = "Screening: Her (2013)",
        When = new Appointment(_evening, "Europe/London", "Friday 27 November 2026, 19:00"),
        Fields = [new Field("Where", "Lantern Hall")],
    });

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
    public void Shows_a_refusal_and_a_picture_that_could_not_be_sent() => AssertMatchesApproved(Card.Refusal("\"7\" is no rating.", "Half to five, such as ", new Code("4.5")) with
    {
        Image = new CardImage(new byte[] { 1 }, "image/png", "A man alone in a crowd"),
    });

    [Fact]
    public void Notifies_the_user_group_that_the_card_mentions_and_no_role_of_another_platform()
    {
        MemberGroup.TryParse(Platform.Slack, "S0123ABCD", out var group);
        MemberGroup.TryParse(Platform.Discord, "123456789012345678", out var role);
        var message = BlockKitRenderer.Render(new Card { Title = "Screening: Her (2013)", Body = [new Paragraph(new GroupMention(group!), new GroupMention(role!))] }, _words);

        Assert.Contains("""{"type":"usergroup","usergroup_id":"S0123ABCD"}""", message.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("123456789012345678", message.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_channel_of_Slack_so_that_it_leads_there_and_any_other_by_its_id()
    {
        var message = BlockKitRenderer.Render(new Card { Title = "Channels", Body = [new Paragraph(new ChannelMention(new(Platform.Slack, "C0123ABCD"), "#films"), ", ", new ChannelMention(new(Platform.Web, "reviews"), "Web/reviews"), ", ", new ChannelMention(new(Platform.Slack, "C1>"), "Slack/C1>"))] }, _words);

        Assert.Contains("""{"type":"channel","channel_id":"C0123ABCD"}""", message.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Web/reviews", message.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"C1", message.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_longer_than_a_header_is_shown_whole()
    {
        var title = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));

        var shown = BlockKitRenderer.Render(new Card { Title = title }, _words).Blocks[0]!;

        Assert.Equal(("rich_text", title), ((string?)shown["type"], (string?)shown["elements"]![0]!["elements"]![0]!["text"]));
    }

    [Fact]
    public void Shows_the_first_pictures_where_the_message_may_be_sent_again_without_them()
    {
        var card = new Card { Title = "Her", Body = [.. Enumerable.Range(1, 7).Select(number => new Picture(new($"https://reviews.example/{number}.jpg"), $"Still {number}"))] };

        var shown = BlockKitRenderer.Render(card, _words, showsPictures: true).Blocks;
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"https://reviews.example/{number}.jpg"), shown.Select(block => (string?)block!["image_url"]).OfType<string>());
        Assert.Equal("Still 1", (string?)shown[1]!["alt_text"]);
        Assert.Contains("https://reviews.example/7.jpg", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("image", Types(BlockKitRenderer.Render(card, _words).Blocks));
    }

    [Fact]
    public void Members_text_mentions_nobody_and_is_not_markup()
    {
        const string hostile = "<!channel> <@U1> *bold* _so_ `code` :tada: <https://evil.example|here> & @here";
        var message = BlockKitRenderer.Render(new Card { Title = hostile, Body = [new Paragraph(hostile), new Quotation(hostile, [hostile])] }, _words);

        Assert.DoesNotContain("mrkdwn", message.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Types(message.Blocks), type => type is "user" or "broadcast" or "usergroup" or "channel" or "emoji" or "link");
        Assert.DoesNotContain("<!channel>", message.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;!channel&gt;", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_no_line_for_a_source_that_is_not_given()
    {
        var message = BlockKitRenderer.Render(new Card { Title = "Her", Body = [new Quotation("The past is a story.", [])] }, _words);

        Assert.Contains("The past is a story.", message.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\\u2014", message.Blocks.ToJsonString(), StringComparison.Ordinal); // an em dash, as JSON escapes it
        Assert.EndsWith("“The past is a story.”", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Covers_a_spoiler_everywhere_except_in_the_dialog_of_its_button()
    {
        var message = BlockKitRenderer.Render(new Card { Title = "Her", Body = [new Paragraph("He ", new Spoiler("leaves"))] }, _words);
        var button = message.Blocks.Last()!["elements"]![0]!;

        Assert.Equal("leaves", (string?)button["confirm"]!["text"]!["text"]);
        button.AsObject().Remove("confirm");
        Assert.DoesNotContain("leaves", message.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("leaves", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Preserves_a_long_cards_actions_and_cuts_its_text()
    {
        var body = Enumerable.Range(0, 80).Select(n => (Block)new Paragraph(string.Join(' ', Enumerable.Repeat($"word{n}", 100)))).ToList();
        var message = BlockKitRenderer.Render(new Card { Title = "Long", Body = body, Actions = [new Button("Next", new CommandCall("x"))] }, _words);

        Assert.Null(SlackMessageRules.Problem(message.Text, message.Blocks.DeepClone(), null));
        Assert.Equal("actions", (string?)message.Blocks.Last()!["type"]);
        Assert.Contains("…", message.Blocks.ToJsonString(_readable), StringComparison.Ordinal);
    }

    [Fact]
    public void Respects_every_limit_for_any_card() => HostileCards.Any.Sample(
        card =>
        {
            var message = BlockKitRenderer.Render(card, _words);
            var problem = SlackMessageRules.Problem(message.Text, message.Blocks.DeepClone(), null);
            Assert.True(problem is null, $"{problem?.Error}: {string.Join("; ", problem?.Messages ?? [])}");
        },
        iter: 2100,
        print: CardJson.Write);

    private static IEnumerable<string> Types(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Types),
        JsonObject thing => thing.SelectMany(field => field.Key == "type" ? [(string)field.Value!] : Types(field.Value)),
        _ => [],
    };

    private static void AssertMatchesApproved(Card card, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        var message = BlockKitRenderer.Render(card, _words);
        Assert.Null(SlackMessageRules.Problem(message.Text, message.Blocks.DeepClone(), null));
        Approved.Matches(new JsonObject { ["text"] = message.Text, ["blocks"] = message.Blocks }.ToJsonString(_readable), name + ".json");
    }
}
