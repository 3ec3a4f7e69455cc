using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Testing;

/// <summary>Cards that nobody would write: too long, empty, full of markup, of every part.</summary>
/// <param name="seed">The same seed makes the same cards.</param>
public sealed class HostileCards(int seed)
{
    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\r\n", "a", "Her", "<!channel>", "@everyone", "*b* _i_ ~s~ `c` ```", "|| cover ||", "👩‍👩‍👧", "\u202e", "é", "<https://x|y>", "&amp;", "#", ":tada:",
        new string('w', 80), new string('ß', 3100), string.Join(' ', Enumerable.Repeat("word", 900)), string.Join('\n', Enumerable.Repeat("line", 60)),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next card.</summary>
    public Card Next() => new()
    {
        Title = Text(3),
        Link = _random.Next(3) == 0 ? Address() : null,
        Fields = Many(4, () => new Field(Text(1), Inlines())),
        Body = Many(_random.Next(8) == 0 ? 90 : 9, Part),
        Image = _random.Next(6) == 0 ? new CardImage(new byte[] { 1 }, "image/png", Text(4) + "x") : null,
        Actions = Many(_random.Next(6) == 0 ? 70 : 8, Action),
        Form = _random.Next(8) == 0 ? new CardForm(Text(1), Call(), []) : null,
        Page = _random.Next(2) == 0 ? new CardPage(_random.Next(), _random.Next()) : null,
        Audience = (Audience)_random.Next(2),
        IsRefusal = _random.Next(4) == 0,
    };

    private string Text(int pieces) => string.Concat(Enumerable.Range(0, _random.Next(pieces + 1)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private Uri Address() => new(_random.Next(5) == 0 ? "https://lantern.example/" + new string('p', 4000) : $"https://lantern.example/{_random.Next()}?q=(a)&b=<c>");

    private List<T> Many<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => one())];

    private List<Inline> Inlines() => Many(5, Inline);

    private Inline Inline() => _random.Next(8) switch
    {
        6 => new Mention(Text(1), [new(Platform.Discord, _random.Next(2) == 0 ? "80351110224678912" : Text(1), ""), new(Platform.Slack, _random.Next(2) == 0 ? "U0123456" : Text(1), "")]),
        0 => new Strong(Text(2)),
        1 => new Emphasis(Text(2)),
        2 => new Code(Text(2)),
        3 => new Anchor(Text(2), Address()),
        4 => new Spoiler(Text(2)),
        5 => new Timestamp(Instant.FromUnixTimeSeconds(_random.Next()), (TimestampStyle)_random.Next(2)),
        _ => new Words(Text(3)),
    };

    private Block Part() => _random.Next(6) switch
    {
        0 => new Heading(Inlines()),
        1 => new Quotation(Text(3), Inlines()),
        2 => new BulletList(Many(6, () => (IReadOnlyList<Inline>)Inlines())),
        3 => new Histogram(Text(1), Many(12, () => new Bar(Text(1), _random.Next(-1, int.MaxValue), _random.Next(4) == 0))),
        4 => new Verbatim(Text(3)),
        _ => new Paragraph(Inlines()),
    };

    private CommandCall Call() => new("echo", ("text", Text(4)));

    private CardAction Action() => _random.Next(4) switch
    {
        0 => new LinkButton(Text(1), Address()),
        1 => new FormButton(Text(1), Call(), (ButtonStyle)_random.Next(3)),
        2 => new Select(Text(1), Call(), "text", Many(40, () => new Choice(Text(1), Text(1))), (Effect)_random.Next(2)),
        _ => new Button(Text(1), Call(), (Effect)_random.Next(2), (ButtonStyle)_random.Next(3)),
    };
}
