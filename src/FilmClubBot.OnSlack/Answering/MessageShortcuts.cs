using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Handles message shortcuts: opens the form of a command that accepts a message, with the message's text filled in.</summary>
internal sealed class MessageShortcuts(Askers askers, DeferredReplies answers, SlackCards cards, SlackReplies replies, FormOpener forms, CommandPipeline pipeline, CommandCatalog catalog)
{
    /// <summary>The name of a command's message shortcut, in the manifest and in payloads.</summary>
    public static string Id(CommandDescriptor command) => command.Name.Replace(' ', '_');

    /// <summary>Opens the form, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened, SlackAct.MessageShortcut shortcut) => answers.Later(stopping => Open(happened, shortcut, stopping));

    private async Task Open(SlackEvent happened, SlackAct.MessageShortcut shortcut, CancellationToken cancellationToken)
    {
        var asker = await askers.Of(happened, cancellationToken);
        var say = asker.Say;
        if (catalog.Commands.FirstOrDefault(command => command.MessageOption is not null && Id(command) == shortcut.CallbackId) is not { MessageOption: { } option } command)
        {
            await Refuse(happened, asker, Card.Refusal(say["refusal.title"], say["slack.unknown"]), cancellationToken);
            return;
        }

        var call = new CommandCall(command.Name);
        var text = Cut.AtWord(HostileText.Clean(MessageText.Plain(shortcut.Text)), option.MaxLength);
        if (text.Length == 0)
            await Refuse(happened, asker, Card.Refusal(say["refusal.title"], say["slack.wordless"]), cancellationToken);
        else if (!await askers.May(asker, call, cancellationToken) || pipeline.Form(call, say.Locale) is not { Fields.Count: > 0 } form)
            await Refuse(happened, asker, await askers.Run(asker, call, cancellationToken), cancellationToken);
        else
            await forms.Open(happened, asker, form with { Fields = [.. form.Fields.Select(field => field.Option == option.Name ? field with { Value = text } : field)] }, null, cancellationToken);
    }

    private async Task Refuse(SlackEvent happened, Asker asker, Card card, CancellationToken cancellationToken)
    {
        if (happened.Place is SlackPlace.Conversation place)
            await replies.Send(place.ResponseUrl, place.ThreadTs, await cards.Message(card, asker.Say, cancellationToken), Audience.Caller, cancellationToken);
    }
}
