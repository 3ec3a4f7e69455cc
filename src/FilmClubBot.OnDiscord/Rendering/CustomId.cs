using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.OnDiscord.Limits;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>
/// A component's custom id: the action, the place on the card (two components of a message must differ), for a select
/// its option, and the call. <c>r02:film film:Her</c>, <c>p00:quotes film:Her page:2</c>, <c>s03:command:help</c>.
/// </summary>
/// <param name="Kind">The action.</param>
/// <param name="Option">The option that a select fills; null otherwise.</param>
/// <param name="Token">The call, as <see cref="CallTokens"/> writes it.</param>
internal sealed record CustomId(CustomIdKind Kind, string? Option, string Token)
{
    private const string Kinds = "rpfsc";
    private const int HeadLength = 4;

    /// <summary>Parses the output of <see cref="CustomIds"/>; null for anything else.</summary>
    public static CustomId? Parse(string text)
    {
        var kind = text.Length > HeadLength && text[HeadLength - 1] == ':' ? Kinds.IndexOf(text[0], StringComparison.Ordinal) : -1;
        if (kind < 0)
            return null;
        var rest = text[HeadLength..];
        if ((CustomIdKind)kind is not (CustomIdKind.Select or CustomIdKind.SelectInPlace))
            return new((CustomIdKind)kind, null, rest);
        var end = rest.IndexOf(':', StringComparison.Ordinal);
        return end <= 0 ? null : new((CustomIdKind)kind, rest[..end], rest[(end + 1)..]);
    }

    /// <summary>The part before the call.</summary>
    public static string Head(CustomIdKind kind, int place) =>
        Kinds[(int)kind] + (place % 100).ToString("00", CultureInfo.InvariantCulture) + ":";
}

/// <summary>The action of a component.</summary>
internal enum CustomIdKind
{
    /// <summary>Runs the call; the reply is a new message.</summary>
    Run,

    /// <summary>Runs the call; the reply replaces the message.</summary>
    RunInPlace,

    /// <summary>Opens the form for the call's missing options; as a form's own id: runs the call with the entered values.</summary>
    Form,

    /// <summary>Runs the call with the chosen value; the reply is a new message.</summary>
    Select,

    /// <summary>Runs the call with the chosen value; the reply replaces the message.</summary>
    SelectInPlace,
}

/// <summary>Writes the custom ids of one message, and collects the calls that are too long for one.</summary>
internal sealed class CustomIds
{
    // "r02:" precedes the call; for a select also the option's name of at most 32 characters and a colon.
    private const int Head = 4, LongestOption = 33;

    private readonly CallTokens _calls = new(DiscordLimits.CustomId - Head);
    private readonly CallTokens _selects = new(DiscordLimits.CustomId - Head - LongestOption);
    private readonly CallTokens _values = new(CallTokens.KeyLength);
    private int _place;

    /// <summary>The calls to save before the message is sent.</summary>
    public IReadOnlyDictionary<string, CommandCall> ToSave =>
        _calls.ToSave.Concat(_selects.ToSave).Concat(_values.ToSave).DistinctBy(entry => entry.Key).ToDictionary(StringComparer.Ordinal);

    /// <summary>The id of a button that runs a call.</summary>
    public string Run(CommandCall call, Effect effect) =>
        CustomId.Head(effect == Effect.Replace ? CustomIdKind.RunInPlace : CustomIdKind.Run, _place++) + _calls.Of(call);

    /// <summary>The id of a button that opens a form, and of that form.</summary>
    public string Form(CommandCall call) => CustomId.Head(CustomIdKind.Form, _place++) + _calls.Of(call);

    /// <summary>The id of a select.</summary>
    public string Select(Select select) =>
        CustomId.Head(select.Effect == Effect.Replace ? CustomIdKind.SelectInPlace : CustomIdKind.Select, _place++) + select.Option + ":" + _selects.Of(select.Call);

    /// <summary>The value of a select's choice: itself, or the key of the whole call if it is too long.</summary>
    public string Value(Select select, Choice choice) =>
        choice.Value.Length < DiscordLimits.SelectOption ? "=" + choice.Value : _values.Of(select.Call.With(select.Option, choice.Value));
}
