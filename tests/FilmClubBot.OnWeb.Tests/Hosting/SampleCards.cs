using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Cards that together contain everything that a card can.</summary>
internal static class SampleCards
{
    public static readonly Instant Evening = Instant.FromUtc(2026, 11, 27, 19, 0);

    private static readonly Uri _review = new("https://reviews.example/her?a=1&b=2");

    public static Card Words => new()
    {
        Title = "Her (2013)",
        Link = _review,
        Body =
        [
            new Heading("What the reviews find"),
            new Paragraph("Seen as ", new Emphasis("Her"), ", directed by ", new Strong("Spike Jonze"), ", on ", new Timestamp(Evening, TimestampStyle.DateTime), " or ", new Timestamp(Evening, TimestampStyle.Date), ". Type ", new Code("/rate film:Her"), " or read ", new Anchor("the review", _review), "."),
            new Quotation("The past is just a story we tell ourselves.", ["Samantha, in ", new Anchor("Love in the time of operating systems", _review)]),
            new BulletList([["Loneliness, ", new Strong("12"), " reviews"], ["Technology"], ["Love ", new Spoiler("and its end")]]),
            new Verbatim("  1  Her      4.5\n  2  Aftersun 4.4"),
        ],
        Fields = [new Field("Year", "2013"), new Field("Director", "Spike Jonze"), new Field("Runtime", "126 min")],
    };

    public static Card Ratings => new()
    {
        Title = "How we rated Her",
        Body = [new Histogram("Ratings by stars", [new Bar("★★★★★", 7), new Bar("★★★★½", 12, IsOwn: true), new Bar("★★★★", 5), new Bar("★★★", 0), new Bar("½", 1)])],
        Page = new CardPage(2, 5),
    };

    public static Card Worked => new()
    {
        Title = "What next?",
        Actions =
        [
            new Button("Another film", new CommandCall("film", ("film", "Aftersun (2022)")), Effect.Replace, ButtonStyle.Primary),
            new Button("Help", new CommandCall("help")),
            new Button("Hide", new CommandCall("hide"), Effect.Reply, ButtonStyle.Danger),
            new LinkButton("Read the review", _review),
            new FormButton("Rate it", new CommandCall("rate", ("film", "Her (2013)"))),
            new Select("Choose a film", new CommandCall("film"), "film", [.. FakeFilms.Titles.Select(title => new Choice(title, title))]),
        ],
    };

    public static Card Picture => new()
    {
        Title = "A still",
        Image = new CardImage(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), "image/png", "A man in a red shirt, alone in a crowd"),
    };

    public static Card Refused => Card.Refusal("\"7\" is no rating.", "A rating has half to five stars, such as ", new Code("4.5"), ".");

    public static Card Everything => Words with
    {
        Image = Picture.Image,
        Body = [.. Words.Body, .. Ratings.Body],
        Page = Ratings.Page,
        Actions = Worked.Actions,
    };

    public static CardForm Form => new(
        "/rate asks",
        new CommandCall("rate"),
        [
            new FormField("film", "Film", "The film that you saw", FieldKind.Suggested, true, null, 200, []),
            new FormField("stars", "Stars", "Half to five, such as 4.5", FieldKind.Line, true, "4.5", 10, []),
            new FormField("comment", "Comment", "What you thought", FieldKind.Paragraph, false, null, 500, []),
            new FormField("spoiler", "Spoiler", "Covers the comment", FieldKind.Toggle, false, null, null, []),
            new FormField("mood", "Mood", "How it left you", FieldKind.Choice, false, "warm", null, [new Choice("Warm", "warm"), new Choice("Cold", "cold")]),
        ]);
}
