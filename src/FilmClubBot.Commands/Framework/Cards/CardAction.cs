using System.Text.Json.Serialization;
using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>A control on a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(LinkButton), "link")]
[JsonDerivedType(typeof(Select), "select")]
[JsonDerivedType(typeof(FormButton), "form")]
public abstract record CardAction(string Label);

/// <summary>Runs a command when pressed.</summary>
/// <param name="Label">The button's text.</param>
/// <param name="Call">The command to run, on behalf of the member who presses it.</param>
/// <param name="Effect">Where the reply appears.</param>
/// <param name="Style">The button's style.</param>
public sealed record Button(string Label, CommandCall Call, Effect Effect = Effect.Reply, ButtonStyle Style = ButtonStyle.Secondary) : CardAction(Label)
{
    /// <summary>Whether the reader has given the answer that this button gives.</summary>
    public bool IsChosen { get; init; }

    /// <summary>The label with a check mark if the button is chosen, for platforms without another way to show that.</summary>
    [JsonIgnore]
    public string MarkedLabel => IsChosen ? $"✓ {Label}" : Label;
}

/// <summary>Opens a web page.</summary>
public sealed record LinkButton(string Label, Uri Target) : CardAction(Label)
{
    /// <summary>The name under which a browser saves what is there; null for a page to read.</summary>
    public string? FileName { get; init; }
}

/// <summary>Runs a command with the chosen value as one of its options.</summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Call">The command without the chosen option.</param>
/// <param name="Option">The option that is set to the chosen value.</param>
/// <param name="Choices">At most 25: the lowest limit of the platforms.</param>
/// <param name="Effect">Where the reply appears.</param>
public sealed record Select(string Label, CommandCall Call, string Option, IReadOnlyList<Choice> Choices, Effect Effect = Effect.Reply) : CardAction(Label)
{
    /// <summary>Whether the choices are the ten star ratings, which a platform may show as stars.</summary>
    public bool IsStars { get; init; }
}

/// <summary>Opens a form for the options that the call does not set, and runs the command when the form is sent.</summary>
/// <param name="Label">The button's text.</param>
/// <param name="Call">The command with the known options.</param>
/// <param name="Style">How it looks.</param>
public sealed record FormButton(string Label, CommandCall Call, ButtonStyle Style = ButtonStyle.Secondary) : CardAction(Label);

/// <summary>A value that can be chosen.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Value">The option's value.</param>
public sealed record Choice(string Label, string Value);

/// <summary>Where the reply to an action appears.</summary>
public enum Effect
{
    /// <summary>A new card.</summary>
    Reply,

    /// <summary>Replaces the card that the control is on: paging, "another".</summary>
    Replace,
}

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>One of several.</summary>
    Secondary,

    /// <summary>The one that most readers will want.</summary>
    Primary,

    /// <summary>Removes or deletes something.</summary>
    Danger,
}
