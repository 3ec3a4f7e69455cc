using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>Writes the ids and values of one message's elements, and collects the calls that are too long for them.</summary>
internal sealed class ActionIds
{
    // "s03", an option's name of at most 32 characters, and two colons.
    private const int SelectHead = 3 + 32 + 2;

    private readonly CallTokens _buttons = new(SlackLimits.ButtonValue);
    private readonly CallTokens _selects = new(SlackLimits.ActionId - SelectHead);
    private readonly CallTokens _values = new(CallTokens.KeyLength);
    private int _place;

    /// <summary>The calls to save before the message is sent.</summary>
    public IReadOnlyDictionary<string, CommandCall> ToSave =>
        _buttons.ToSave.Concat(_selects.ToSave).Concat(_values.ToSave).DistinctBy(entry => entry.Key).ToDictionary(StringComparer.Ordinal);

    /// <summary>The id of an element whose value is its call.</summary>
    public string Next(ActionKind kind) => ActionId.Head(kind, _place++);

    /// <summary>The value of a button.</summary>
    public string Value(CommandCall call) => _buttons.Of(call);

    /// <summary>The id of a select.</summary>
    public string Next(Select select) =>
        $"{Next(select.Effect == Effect.Replace ? ActionKind.SelectInPlace : ActionKind.Select)}:{select.Option}:{_selects.Of(select.Call)}";

    /// <summary>The value of a select's choice: itself, or the key of the whole call if it is too long.</summary>
    public string Value(Select select, Choice choice) =>
        choice.Value.Length < SlackLimits.OptionValue ? "=" + choice.Value : _values.Of(select.Call.With(select.Option, choice.Value));
}
