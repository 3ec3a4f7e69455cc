using System.Text.Json.Serialization;
using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>Asks for a command's options; sending it runs the command.</summary>
/// <param name="Title">What is being asked.</param>
/// <param name="Call">The command with the options that are known.</param>
/// <param name="Fields">One field for each missing option, in the order of the command.</param>
public sealed record CardForm(string Title, CommandCall Call, IReadOnlyList<FormField> Fields)
{
    /// <summary>The label of the button that sends the form, where "Send" does not say what happens; null for the platform's own.</summary>
    public string? Send { get; init; }

    /// <summary>The label of the button that closes the form without sending it; null for the platform's own.</summary>
    public string? Close { get; init; }

    /// <summary>Whether the card around the form says nothing but what its fields say, so that the form is shown without it.</summary>
    [JsonIgnore]
    public bool SaysAll { get; init; }
}

/// <summary>One option of a command, as a field of a form.</summary>
/// <param name="Option">The option's name.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">What fits.</param>
/// <param name="Kind">How it is entered.</param>
/// <param name="IsRequired">Whether the form can be sent without it.</param>
/// <param name="Value">The initial value, or null.</param>
/// <param name="MaxLength">Most UTF-16 units, where text is entered.</param>
/// <param name="Choices">What can be chosen, for <see cref="FieldKind.Choice"/> and <see cref="FieldKind.Stars"/>.</param>
public sealed record FormField(
    string Option,
    string Label,
    string Hint,
    FieldKind Kind,
    bool IsRequired,
    string? Value,
    int? MaxLength,
    IReadOnlyList<Choice> Choices);

/// <summary>How a form's field is entered.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Paragraph,

    /// <summary>Yes or no.</summary>
    Toggle,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>One of the ten star ratings, which a platform may show as stars.</summary>
    Stars,

    /// <summary>One of many, suggested while typing.</summary>
    Suggested,

    /// <summary>A date and time: a picker where the platform has one, otherwise text, with suggestions where the platform supports them.</summary>
    Moment,

    /// <summary>A file, chosen in the platform's own dialog.</summary>
    File,

    /// <summary>A channel of the platform: its own picker where it has one, otherwise text, with suggestions where the platform supports them.</summary>
    Channel,
}
