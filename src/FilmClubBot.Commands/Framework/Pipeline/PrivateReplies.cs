using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Replies for the caller alone: of moderators' commands, and of any command that only reads where it is called with <c>private:yes</c>.</summary>
public static class PrivateReplies
{
    private const string Yes = "yes";

    /// <summary>Whether only the caller may see the reply to a call, and that there will be one.</summary>
    public static bool IsAskedFor(CommandDescriptor command, CommandCall call) => command.IsPrivate || IsAskedBy(command, call);

    /// <summary>The reply with its audience. What a private reply leads to is private too, so that its next page does not replace it in public.</summary>
    internal static Card Of(CommandDescriptor command, CommandCall call, Card card, CommandCatalog catalog)
    {
        if (!IsAskedFor(command, call))
            return card;
        var own = card with { Audience = Audience.Caller, WithoutSecrets = card.WithoutSecrets is { } stored ? stored with { Audience = Audience.Caller } : null };
        return IsAskedBy(command, call) ? own with { Actions = [.. card.Actions.Select(action => Privately(action, catalog))] } : own;
    }

    private static bool IsAskedBy(CommandDescriptor command, CommandCall call) =>
        command.Option(OptionDescriptor.Private.Name) is { IsPrivacy: true } option && call.Options.TryGetValue(option.Name, out var text) && ScalarText.TryRead(option, text, out var value) && value is true;

    private static CardAction Privately(CardAction action, CommandCatalog catalog) => action switch
    {
        Button button => button with { Call = Privately(button.Call, catalog) },
        Select select => select with { Call = Privately(select.Call, catalog) },
        FormButton form => form with { Call = Privately(form.Call, catalog) },
        _ => action,
    };

    private static CommandCall Privately(CommandCall call, CommandCatalog catalog) =>
        catalog.Find(call.Command) is { IsReading: true, IsPrivate: false } ? call.With(OptionDescriptor.Private.Name, Yes) : call;
}
