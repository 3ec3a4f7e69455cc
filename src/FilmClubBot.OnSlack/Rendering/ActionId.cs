using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>
/// An element's <c>action_id</c>: the action, the element's place on the card (two elements of a block must differ), and
/// for a select its option and the call. <c>r02</c>, <c>s03:command:help</c>. A button's call is its value.
/// </summary>
/// <param name="Kind">The action.</param>
/// <param name="Option">The option that a select fills; null otherwise.</param>
/// <param name="Token">A select's call, as <see cref="CallTokens"/> writes it; null otherwise.</param>
internal sealed record ActionId(ActionKind Kind, string? Option, string? Token)
{
    private const string Kinds = "rpfscl";
    private const int HeadLength = 3;

    /// <summary>Whether the reply replaces the message.</summary>
    public bool InPlace => Kind is ActionKind.RunInPlace or ActionKind.SelectInPlace;

    /// <summary>Parses the output of <see cref="ActionIds"/>; null for anything else.</summary>
    public static ActionId? Parse(string text)
    {
        var kind = text.Length >= HeadLength && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) ? Kinds.IndexOf(text[0], StringComparison.Ordinal) : -1;
        if (kind < 0)
            return null;
        var isSelect = (ActionKind)kind is ActionKind.Select or ActionKind.SelectInPlace;
        if (!isSelect)
            return text.Length == HeadLength ? new((ActionKind)kind, null, null) : null;
        return text[HeadLength..].Split(':', 3) is ["", { Length: > 0 } option, { Length: > 0 } token] ? new((ActionKind)kind, option, token) : null;
    }

    /// <summary>The call that the element runs; null if it has none or the call is no longer stored.</summary>
    /// <param name="value">The button's value, or the chosen option's.</param>
    /// <param name="callStorage">The store of long calls.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public async Task<CommandCall?> Call(string? value, CallStorage callStorage, CancellationToken cancellationToken) => (value, Option) switch
    {
        (null or "", _) => null,
        (_, null) => await callStorage.Read(value, cancellationToken),
        (['=', .. var chosen], _) => (await callStorage.Read(Token!, cancellationToken))?.With(Option, chosen),
        _ => await callStorage.Read(value, cancellationToken),
    };

    /// <summary>The first part of the id.</summary>
    public static string Head(ActionKind kind, int place) => Kinds[(int)kind] + (place % 100).ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>The action of an element.</summary>
internal enum ActionKind
{
    /// <summary>Runs the call; the reply is a new message.</summary>
    Run,

    /// <summary>Runs the call; the reply replaces the message.</summary>
    RunInPlace,

    /// <summary>Opens the form for the call's missing options.</summary>
    Form,

    /// <summary>Runs the call with the chosen value; the reply is a new message.</summary>
    Select,

    /// <summary>Runs the call with the chosen value; the reply replaces the message.</summary>
    SelectInPlace,

    /// <summary>No action: a link that was clicked, a spoiler that was read.</summary>
    Link,
}
