using System.Text.Json.Serialization;
using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>Something on a card that a reader can work.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(LinkButton), "link")]
[JsonDerivedType(typeof(Select), "select")]
[JsonDerivedType(typeof(FormButton), "form")]
public abstract record CardAction(string Label);

/// <summary>Runs a command when pressed.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Call">The command to run, as the presser.</param>
/// <param name="Effect">Where the answer goes.</param>
/// <param name="Style">How it looks.</param>
public sealed record Button(string Label, CommandCall Call, Effect Effect = Effect.Reply, ButtonStyle Style = ButtonStyle.Secondary) : CardAction(Label);

/// <summary>Opens a web page.</summary>
public sealed record LinkButton(string Label, Uri Target) : CardAction(Label);

/// <summary>Runs a command with the chosen value as one of its options.</summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Call">The command, the chosen option left out.</param>
/// <param name="Option">The option that takes the chosen value.</param>
/// <param name="Choices">At most 25: the least that the platforms allow.</param>
/// <param name="Effect">Where the answer goes.</param>
public sealed record Select(string Label, CommandCall Call, string Option, IReadOnlyList<Choice> Choices, Effect Effect = Effect.Reply) : CardAction(Label);

/// <summary>Opens a form for the options that the call leaves open, and runs the command when it is sent.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Call">The command with what is known already.</param>
/// <param name="Style">How it looks.</param>
public sealed record FormButton(string Label, CommandCall Call, ButtonStyle Style = ButtonStyle.Secondary) : CardAction(Label);

/// <summary>A value that can be chosen.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Value">What the option is given.</param>
public sealed record Choice(string Label, string Value);

/// <summary>Where the answer to an action goes.</summary>
public enum Effect
{
    /// <summary>A new card.</summary>
    Reply,

    /// <summary>In place of the card that it stands on: paging, "another".</summary>
    Replace,
}

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>One of several.</summary>
    Secondary,

    /// <summary>The one most readers will want.</summary>
    Primary,

    /// <summary>Takes something away.</summary>
    Danger,
}
