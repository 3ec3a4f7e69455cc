using System.Text.Json.Serialization;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>
/// A reply or an announcement as plain data, the same for every platform. A renderer converts it to the form that its platform
/// accepts, and truncates or pages what is too long there.
/// </summary>
public sealed record Card
{
    /// <summary>The first line; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title leads, absolute http(s).</summary>
    public Uri? Link { get; init; }

    /// <summary>When that takes place which the card is about: the most prominent line after the title.</summary>
    public Appointment? When { get; init; }

    /// <summary>The main content.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Short facts side by side.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>What the card's language writes between a field's name and its value; null for a colon alone.</summary>
    public string? Colon { get; init; }

    /// <summary>A picture.</summary>
    public CardImage? Image { get; init; }

    /// <summary>The controls, in order.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>A form that the card opens with, when options are missing.</summary>
    public CardForm? Form { get; init; }

    /// <summary>Which page of how many; null when there is one.</summary>
    public CardPage? Page { get; init; }

    /// <summary>Who is to see it.</summary>
    public Audience Audience { get; init; }

    /// <summary>Whether it reports that the command was not carried out; scripts see a failure.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>
    /// Whether the command was not carried out because the bot has a question first: which film, which value, whether really. Nothing is
    /// wrong then, and no platform shows it as an error. A question is a refusal too: nothing is stored.
    /// </summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether only a moderator may do this. Who can become one here is told how, by the place that shows the card.</summary>
    [JsonIgnore]
    public bool IsForModerators { get; init; }

    /// <summary>Whether it reports that nothing was found, or that there was nothing to do.</summary>
    [JsonIgnore]
    public bool IsEmpty { get; init; }

    /// <summary>How the change is undone; null where the command changed nothing that <c>/undo</c> is for.</summary>
    [JsonIgnore]
    public Reversal? Reversal { get; init; }

    /// <summary>What a command that asks first carries out if it is confirmed; null where its call cannot come to mean anything else.</summary>
    [JsonIgnore]
    public ResolvedOption? Confirms { get; init; }

    /// <summary>
    /// What is stored in place of the card, where the card shows a secret once, such as a link code; null to store the card itself. It has
    /// the same audience.
    /// </summary>
    [JsonIgnore]
    public Card? WithoutSecrets { get; init; }

    /// <summary>What is stored in place of what the caller typed, where that must not be stored with their name; null to store it.</summary>
    [JsonIgnore]
    public string? TypedWithoutSecrets { get; init; }

    /// <summary>Whether it contains a secret: it is sent to its reader and never stored.</summary>
    [JsonIgnore]
    public bool IsShownOnce => WithoutSecrets is not null;

    /// <summary>Whether nothing of the reply or of what was typed is stored, because its reader asked to be forgotten.</summary>
    [JsonIgnore]
    public bool IsUnstored { get; init; }

    /// <summary>A file for the reader, which the command line, Discord, Slack and mails deliver; elsewhere, a card has a link to it.</summary>
    [JsonIgnore]
    public CardFile? File { get; init; }

    /// <summary>The option whose value was refused, so that a form shows the refusal at its field; null where it is not about one.</summary>
    public string? RefusedOption { get; init; }

    /// <summary>A reply without results, shown to the caller alone; not a refusal.</summary>
    /// <param name="title">What was asked.</param>
    /// <param name="why">What was not found.</param>
    public static Card Nothing(string title, params Inline[] why) => Refusal(title, why) with { IsRefusal = false, IsEmpty = true };

    /// <summary>A question that has to be answered before the command can be carried out, shown to the caller alone.</summary>
    /// <param name="title">The question, in a line.</param>
    /// <param name="more">What helps to answer it.</param>
    public static Card Question(string title, params Inline[] more) => Refusal(title, more) with { IsQuestion = true };

    /// <summary>A refusal, shown to the caller alone.</summary>
    /// <param name="title">What was refused, in a line.</param>
    /// <param name="why">Why, and what to do instead.</param>
    public static Card Refusal(string title, params Inline[] why) => new()
    {
        Title = title,
        Body = why.Length == 0 ? [] : [new Paragraph(why)],
        Audience = Audience.Caller,
        IsRefusal = true,
    };

    /// <summary>The refusal of a command that only moderators may run.</summary>
    /// <param name="command">The command with its slash, as it was typed or without the rest.</param>
    /// <param name="say">The caller's language.</param>
    public static Card ForModerators(string command, Phrases say) =>
        Refusal(say["refusal.permission", ("command", command)], say["refusal.moderators"]) with { IsForModerators = true };

    /// <summary>The card with the colon of a language, which French separates from the word.</summary>
    /// <param name="say">The language that the card is written in.</param>
    public Card In(Phrases say) => Fields.Count > 0 && Colon is null && ColonOf(say) is var colon and not ":" ? this with { Colon = colon } : this;

    /// <summary>What a language writes between a field's name and its value.</summary>
    public static string ColonOf(Phrases say) => LabelIn(say, "");

    /// <summary>A name with the colon of a language, for lines that are no fields.</summary>
    public static string LabelIn(Phrases say, string name) => (say.Find("field.label") ?? "{name}:").Replace("{name}", name, StringComparison.Ordinal);

    /// <summary>A field's name, with the colon of the card's language.</summary>
    public string Label(Field field) => field.Name + (Colon ?? ":");
}

/// <summary>A short fact: a name and what it is.</summary>
[method: JsonConstructor]
public sealed record Field(string Name, IReadOnlyList<Inline> Value)
{
    /// <summary>A field of these parts.</summary>
    public Field(string name, params Inline[] value) : this(name, (IReadOnlyList<Inline>)value)
    {
    }
}

/// <summary>A picture with its alternative text.</summary>
/// <param name="Content">The encoded bytes.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="AlternativeText">What it shows, for a reader who cannot see it; never empty.</param>
public sealed record CardImage(ReadOnlyMemory<byte> Content, string MediaType, string AlternativeText);

/// <summary>A file.</summary>
/// <param name="Name">The file's name, without a folder.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>; it may have parameters.</param>
/// <param name="Content">The bytes.</param>
public sealed record CardFile(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether the reader asked for something else, so that it is written only where a path is given.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Which page of how many.</summary>
public sealed record CardPage(int Number, int Count);

/// <summary>Who sees a card.</summary>
public enum Audience
{
    /// <summary>The whole channel.</summary>
    Everyone,

    /// <summary>Only the caller.</summary>
    Caller,
}
