using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>
/// What an element's <c>action_id</c> says: what working it does, its place on the card (two elements of a block must differ),
/// for a select its option and the call. <c>r02</c>, <c>s03:command:help</c>. A button's call is its value.
/// </summary>
/// <param name="Kind">What working it does.</param>
/// <param name="Option">The option that a select fills; null otherwise.</param>
/// <param name="Token">A select's call, as <see cref="CallTokens"/> writes it; null otherwise.</param>
internal sealed record ActionId(ActionKind Kind, string? Option, string? Token)
{
    private const string Kinds = "rpfscl";
    private const int HeadLength = 3;

    /// <summary>Whether the answer takes the message's place.</summary>
    public bool InPlace => Kind is ActionKind.RunInPlace or ActionKind.SelectInPlace;

    /// <summary>Reads what <see cref="ActionIds"/> wrote; null for anything else.</summary>
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

    /// <summary>The call that working the element asks for; null when it means nothing any more.</summary>
    /// <param name="value">The button's value, or the chosen option's.</param>
    /// <param name="saving">Where long calls are kept.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<CommandCall?> Call(string? value, CallSaving saving, CancellationToken cancellationToken) => (value, Option) switch
    {
        (null or "", _) => null,
        (_, null) => await saving.Read(value, cancellationToken),
        (['=', .. var chosen], _) => (await saving.Read(Token!, cancellationToken))?.With(Option, chosen),
        _ => await saving.Read(value, cancellationToken),
    };

    /// <summary>What stands first.</summary>
    public static string Head(ActionKind kind, int place) => Kinds[(int)kind] + (place % 100).ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>What working an element does.</summary>
internal enum ActionKind
{
    /// <summary>Runs the call; the answer is a new message.</summary>
    Run,

    /// <summary>Runs the call; the answer takes the message's place.</summary>
    RunInPlace,

    /// <summary>Opens the form for what the call leaves open.</summary>
    Form,

    /// <summary>Runs the call with the chosen value; the answer is a new message.</summary>
    Select,

    /// <summary>Runs the call with the chosen value; the answer takes the message's place.</summary>
    SelectInPlace,

    /// <summary>Nothing: a link that was followed, a spoiler that was read.</summary>
    Link,
}
