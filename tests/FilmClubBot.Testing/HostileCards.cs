using CsCheck;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Testing;

/// <summary>Generates cards that no command would make: too long, empty, full of markup, with every part.</summary>
public static class HostileCards
{
    private static readonly Gen<string> _piece = Gen.OneOf(
        "", " ", "\n", "\r\n", "a", "Her", "word ", "é", "…", "#", "&amp;", "👩‍👩‍👧", "😀", "\u202e", "\u200b",
        "<!channel>", "@everyone ", "<@1> ", "*b* _i_ ~s~ `c` ```", "|| cover ||", "|", "||", "*", "**", "_", "`", "```", "> ", "# ", "- ", "1. ", "\\", ":tada:",
        "<https://x|y>", "https://x.example ", "[a](b)",
        new string('w', 80), new string('ß', 3100), string.Join(' ', Enumerable.Repeat("word", 900)), string.Join('\n', Enumerable.Repeat("line", 60)));

    private static readonly Gen<Uri> _address = Gen.Frequency(
        (4, Gen.Int.NonNegative.Select(number => $"https://lantern.example/{number}?q=(a)&b=<c>")),
        (1, Gen.Int[0, 4000].Select(length => "https://lantern.example/" + new string('p', length)))).Select(address => new Uri(address));

    private static readonly Gen<Inline> _inline = Gen.Frequency<Inline>(
        (2, Text(3).Select(Inline (text) => new Words(text))),
        (1, Text(2).Select(Inline (text) => new Strong(text))),
        (1, Text(2).Select(Inline (text) => new Emphasis(text))),
        (1, Text(2).Select(Inline (text) => new Code(text))),
        (1, Text(2).Select(Inline (text) => new Spoiler(text))),
        (1, Gen.Select(Text(2), _address, Inline (text, address) => new Anchor(text, address))),
        (1, Gen.Select(Gen.Int.NonNegative, Text(1), Inline (seconds, text) => new Appointment(Instant.FromUnixTimeSeconds(seconds), "Europe/London", text))),
        (1, Gen.Select(Gen.Int.NonNegative, Gen.Enum<TimestampStyle>(), Inline (seconds, style) => new Timestamp(Instant.FromUnixTimeSeconds(seconds), style))),
        (1, Gen.Select(Text(1), Gen.OneOf(Gen.Const("80351110224678912"), Text(1)), Gen.OneOf(Gen.Const("U0123456"), Text(1)), Inline (name, discord, slack) =>
            new Mention(name, [new(Platform.Discord, discord, ""), new(Platform.Slack, slack, "")]))));

    private static readonly Gen<List<Inline>> _inlines = _inline.List[0, 6];

    private static readonly Gen<Block> _block = Gen.OneOf<Block>(
        _inlines.Select(Block (inlines) => new Heading(inlines)),
        _inlines.Select(Block (inlines) => new Paragraph(inlines)),
        Gen.Select(Text(3), _inlines, Block (text, source) => new Quotation(text, source)),
        _inlines.List[0, 12].Select(Block (items) => new BulletList(items)),
        Gen.Select(Text(1), Gen.Select(Text(1), Gen.Int[-1, int.MaxValue - 1], Gen.Bool, (label, count, isOwn) => new Bar(label, count, isOwn)).List[0, 12], Block (caption, bars) =>
            new Histogram(caption, bars)),
        Gen.Select(_address, Text(4), Block (address, text) => new Picture(address, text + "x")),
        Text(3).Select(Block (text) => new Verbatim(text)));

    private static readonly Gen<CommandCall> _call = Text(4).Select(text => new CommandCall("echo", ("text", text)));

    private static readonly Gen<CardAction> _action = Gen.OneOf<CardAction>(
        Gen.Select(Text(1), _address, CardAction (label, address) => new LinkButton(label, address)),
        Gen.Select(Text(1), _call, Gen.Enum<ButtonStyle>(), CardAction (label, call, style) => new FormButton(label, call, style)),
        Gen.Select(Text(1), _call, Gen.Enum<Effect>(), Gen.Enum<ButtonStyle>(), CardAction (label, call, effect, style) => new Button(label, call, effect, style)),
        Gen.Select(Text(1), _call, Gen.Select(Text(1), Text(1), (label, value) => new Choice(label, value)).List[0, 40], Gen.Enum<Effect>(), CardAction (label, call, choices, effect) =>
            new Select(label, call, "text", choices, effect)));

    /// <summary>Any card.</summary>
    public static Gen<Card> Any { get; } = Gen.Select(
        Text(3),
        _address.Null(0.7),
        Gen.Select(Text(1), _inlines, (name, value) => new Field(name, value)).List[0, 30],
        Gen.Frequency((7, _block.List[0, 9]), (1, _block.List[0, 90])),
        Text(4).Select(text => new CardImage(new byte[] { 1 }, "image/png", text + "x")).Null(0.8),
        Gen.Frequency((5, _action.List[0, 8]), (1, _action.List[0, 70])),
        Gen.Select(Text(1), _call, (label, call) => new CardForm(label, call, [])).Null(0.9),
        Gen.Select(Gen.Int.NonNegative, Gen.Int.NonNegative, (number, count) => new CardPage(number, count)).Null(0.5),
        Gen.Enum<Audience>(),
        Gen.Bool,
        (title, link, fields, body, image, actions, form, page, audience, isRefusal) => new Card
        {
            Title = title,
            Link = link,
            // Half of the cards have a time.
            When = fields.Count % 2 == 0 ? null : new Appointment(Instant.FromUnixTimeSeconds(1_795_806_000), "Europe/London", fields[0].Name),
            Fields = fields,
            Body = body,
            Image = image,
            Actions = actions,
            Form = form,
            Page = page,
            Audience = audience,
            IsRefusal = isRefusal,
        });

    private static Gen<string> Text(int mostPieces) => _piece.Array[0, mostPieces].Select(pieces => string.Concat(pieces));
}
