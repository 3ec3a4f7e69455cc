using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Tests.Framework.Cards;

public class CardJsonTests
{
    [Fact]
    public void Round_trips_a_card_with_everything()
    {
        var card = Everything();
        var back = CardJson.Read(CardJson.Write(card));
        Assert.Equal(CardJson.Write(card), CardJson.Write(back));
        Assert.Equal(Bench.Text(card), Bench.Text(back));
        Assert.Equal(card.Image!.Content.ToArray(), back.Image!.Content.ToArray());
        Assert.Equal((card.Audience, card.IsRefusal, card.Link, card.Page), (back.Audience, back.IsRefusal, back.Link, back.Page));
    }

    [Fact]
    public void Round_trips_a_minimal_card()
    {
        var back = CardJson.Read(CardJson.Write(new Card { Title = "Nothing" }));
        Assert.Equal("Nothing", back.Title);
        Assert.Empty(back.Body);
        Assert.Empty(back.Actions);
        Assert.Null(back.Form);
        Assert.Equal(Audience.Everyone, back.Audience);
    }

    [Fact]
    public void Is_on_one_line_and_names_its_kinds()
    {
        var json = CardJson.Write(Everything());
        Assert.DoesNotContain('\n', json);
        Assert.Contains("\"kind\":\"spoiler\"", json, StringComparison.Ordinal);
        Assert.Contains("\"audience\":\"caller\"", json, StringComparison.Ordinal);
        Assert.Contains("\"at\":\"2026-11-27T19:00:00Z\"", json, StringComparison.Ordinal);
        Assert.Contains("★ é “”", json, StringComparison.Ordinal);
    }

    // PostgreSQL's jsonb keeps members in an order of its own.
    [Fact]
    public void Reads_members_in_any_order()
    {
        var card = Everything();
        Assert.Equal(CardJson.Write(card), CardJson.Write(CardJson.Read(Reversed(JsonNode.Parse(CardJson.Write(card))!)!.ToJsonString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "title": "A", "body": [{ "kind": "nosuch" }] }""")]
    [InlineData("""{ "title": "A", "body": [{ "content": [] }] }""")]
    [InlineData("""{ "title": "A", "body": [{ "kind": "paragraph", "content": [{ "kind": "time", "at": "soon", "style": "date" }] }] }""")]
    public void Rejects_json_that_is_not_a_card(string json) =>
        Assert.Throws<JsonException>(() => CardJson.Read(json));

    [Fact]
    public void Contains_its_plain_text_for_reading()
    {
        var json = JsonNode.Parse(CardJson.WriteForReading(new Card { Title = "Her" }, "Her\n"))!;
        Assert.Equal(("Her", "Her\n"), ((string)json["title"]!, (string)json["text"]!));
    }

    internal static Card Everything() => new()
    {
        Title = "★ é “” <title>",
        Link = new Uri("https://lantern.example/her?a=1&b=2"),
        When = new Appointment(Samples.Friday, "Europe/London", "Friday 27 November 2026, 19:00"),
        Fields = [new Field("Directed by", "Spike Jonze"), new Field("When", new Timestamp(Samples.Friday, TimestampStyle.Date), " at ", new Anchor("the site", new Uri("https://lantern.example/")))],
        Body =
        [
            new Heading(new Strong("loneliness"), " – strong"),
            new Paragraph("Words, ", new Emphasis("Her"), ", ", new Code("/rate"), ", ", new Spoiler("the end"), ", ", new Timestamp(Samples.Friday, TimestampStyle.DateTime), new Appointment(Samples.Friday, "Europe/London", "Friday 27 November 2026, 19:00")),
            new Quotation("First line.\nSecond line.", ["Mara Voss · ", new Anchor("Alone Together", new Uri("https://lantern.example/her"))]),
            new BulletList([["one"], [new Strong("two"), " parts"], []]),
            new Verbatim("  kept   as it\n    stands"),
            new Histogram("How many", [new Bar("★★", 3), new Bar("★", 0, true)]),
        ],
        Image = new CardImage(new byte[] { 0, 1, 255 }, "image/png", "A poster"),
        Actions =
        [
            new Button("Next", new CommandCall("reviews", ("words", "slow \"cinema\"")), Effect.Replace, ButtonStyle.Danger),
            new LinkButton("Read", new Uri("https://lantern.example/her")),
            new Select("Rate", new CommandCall("rate", ("film", "Her (2013)")), "stars", [new Choice("★ (1)", "1")]),
            new FormButton("Comment", new CommandCall("rate"), ButtonStyle.Primary),
        ],
        Form = new CardForm(
            "/rate",
            new CommandCall("rate", ("film", "her")),
            [
                new FormField("stars", "Stars", "0.5 to 5", FieldKind.Suggested, true, null, null, []),
                new FormField("mood", "Mood", "How", FieldKind.Choice, false, "calm", 200, [new Choice("Calm", "calm")]),
            ]),
        Page = new CardPage(2, 3),
        Audience = Audience.Caller,
        IsRefusal = true,
    };

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
