using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>The kind of value of an option; a platform maps it to its own types.</summary>
public enum OptionKind
{
    /// <summary>Free text, or text that the option's type parses.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Which page of a long answer: set by its buttons, not asked in forms.</summary>
    Page,

    /// <summary>Yes or no.</summary>
    Toggle,

    /// <summary>One of a few fixed values.</summary>
    Choice,

    /// <summary>One of many values, suggested while it is typed.</summary>
    Suggested,

    /// <summary>A file of the caller's.</summary>
    File,
}

/// <summary>One option of a command.</summary>
/// <param name="Name">As it is typed, lower case: <c>film</c>.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="IsRequired">Whether the command cannot run without it.</param>
/// <param name="Default">Its default value.</param>
/// <param name="ValueType">The value's type, free of <see cref="Nullable{T}"/>.</param>
/// <param name="SuggestSource">The suggesting class; null when there is none.</param>
/// <param name="MaxLength">Most UTF-16 units of what is typed.</param>
/// <param name="IsParagraph">Whether a form asks it in several lines.</param>
/// <param name="IsFromButton">Whether only a card's buttons set it; see <see cref="FromButtonAttribute"/>.</param>
/// <param name="Choices">The fixed values as they are typed, for <see cref="OptionKind.Choice"/>.</param>
public sealed record OptionDescriptor(
    string Name,
    OptionKind Kind,
    bool IsRequired,
    object? Default,
    Type ValueType,
    Type? SuggestSource,
    int MaxLength,
    bool IsParagraph,
    bool IsFromButton,
    IReadOnlyList<string> Choices)
{
    /// <summary>
    /// The option of every command with a <see cref="Confirmation"/>: yes carries it out, no does not, and without it the caller is asked. It
    /// is no part of the command's record.
    /// </summary>
    public static readonly OptionDescriptor Confirm = new("confirm", OptionKind.Toggle, false, null, typeof(bool), null, TextAttribute.DefaultMaxLength, false, true, []);

    /// <summary>Whether it is <see cref="Confirm"/>, possibly with the words of a catalogue.</summary>
    public bool IsConfirmation => Name == Confirm.Name && IsFromButton && Kind == OptionKind.Toggle;

    /// <summary>
    /// The option of every command that only reads: yes shows the reply to the caller alone. It is set by name and no part of the
    /// command's record. It is not offered where the reply is private anyway.
    /// </summary>
    public static readonly OptionDescriptor Private = new("private", OptionKind.Toggle, false, null, typeof(bool), null, TextAttribute.DefaultMaxLength, false, false, []);

    /// <summary>Whether it is <see cref="Private"/>, possibly with the words of a catalogue.</summary>
    public bool IsPrivacy => Name == Private.Name && Kind == OptionKind.Toggle;

    /// <summary>Who may set it, where that needs more than the command does; see <see cref="NeedsAttribute"/>.</summary>
    public Permission Permission { get; init; }

    /// <summary>Whether a chosen member can fill it; see <see cref="FromMemberAttribute"/>.</summary>
    public bool IsFromMember { get; init; }

    /// <summary>Whether a chat message's text can fill it; see <see cref="FromMessageAttribute"/>.</summary>
    public bool IsFromMessage { get; init; }

    /// <summary>Whether it is a list of values, each of which may be in quotation marks; see <see cref="TextAttribute.IsList"/>.</summary>
    public bool IsList { get; init; }

    /// <summary>The words for its values in every language; none before the command is in a catalogue.</summary>
    public OptionWords Words { get; init; } = OptionWords.None;

    /// <summary>The names besides its own that it is typed by, lower case.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether a person enters it: pages and other values from buttons are left out of forms and completion.</summary>
    public bool IsAsked => IsOffered && !IsPrivacy;

    /// <summary>Whether a person can set it by name: what is asked, and <see cref="Private"/>.</summary>
    public bool IsOffered => Kind != OptionKind.Page && !IsFromButton;
}
