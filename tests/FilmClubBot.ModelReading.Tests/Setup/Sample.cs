using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.ModelReading.Tests.Setup;

/// <summary>A review written for these tests, and what rules are taken to find in it.</summary>
internal static class Sample
{
    public const string Elegy = "Her begins as a joke and ends as an elegy.";
    public const string Lonely = "Theodore is lonely in the way that cities make people lonely.";
    public const string Laughed = "People laughed at the start";
    public const string Crowd = "It is the loneliest crowd I ever showed a picture to.";
    public const string Grieving = "He is grieving, though nobody has died, and he uses her to postpone that grief.";
    public const string Question = "Can we love somebody without wanting to own them?";
    public const string Striking = "Love is the part of us that has to be given away before it is worth anything.";

    private static readonly string[] _sentences =
    [
        Elegy,
        Lonely,
        "Marguerite Oyelaran ran the projection box at the Tivoli.",
        $"“{Laughed},” says Oyelaran, “and then they stopped laughing.”",
        $"In a 2024 conversation with the Harbour Gazette she put it more simply: “{Crowd}”",
        "The so-called ‘twist’ can wait.",
        Grieving,
        Question,
        Striking,
    ];

    public static ReviewText Text { get; } = new("The Voice in the Other Room", $"""
        {_sentences[0]} {_sentences[1]}

        {_sentences[2]} {_sentences[3]} {_sentences[4]}

        {_sentences[5]} {_sentences[6]} {_sentences[7]}

        {_sentences[8]}
        """.ReplaceLineEndings("\n"));

    public static Reading Rules { get; } = new(
        [new("Her", 2013, ["Spike Jonze"])],
        [new("loneliness", 0.5, [Span(Lonely)])],
        [new(Span(Crowd), QuoteKind.Speech, null, null, ["loneliness"])],
        [],
        [.. _sentences.Select(Span)],
        "rules");

    public static ThemeTaxonomy Taxonomy { get; } = new(
    [
        new("loneliness", "Being alone against one's will.", ["lonely", "alone"], []),
        new("grief", "The work of losing somebody.", ["mourning", "bereaved"], []),
        new("love", "Love.", ["romance"], []),
    ]);

    public static TextSpan Span(string words)
    {
        var start = Text.Body.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
