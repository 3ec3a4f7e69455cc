using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Handles shortcuts: opens the form of a command; for a shortcut of a message with the message's text filled in, or runs it with the message's file.</summary>
internal sealed class SlackShortcuts(Askers askers, DeferredReplies answers, CardDelivery delivery, FormOpener forms, CommandCatalog catalog)
{
    /// <summary>The name of a command's shortcut, in the manifest and in payloads.</summary>
    public static string Id(CommandDescriptor command) => command.Name.Replace(' ', '_');

    /// <summary>Opens the form, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened, SlackAct.Shortcut shortcut) => answers.Later(stopping => Open(happened, shortcut, stopping));

    private async Task Open(SlackEvent happened, SlackAct.Shortcut shortcut, CancellationToken cancellationToken)
    {
        var asker = (await askers.Of(happened, cancellationToken)) with { IsAlone = true };
        var say = asker.Say;
        var isOnMessage = shortcut.Text is not null;
        var command = catalog.Commands.FirstOrDefault(command => (isOnMessage ? command.MessageOption is not null : command.IsShortcut) && Id(command) == shortcut.CallbackId);
        if (command is null)
        {
            await Show(Card.Refusal(say["refusal.title"], say["slack.unknown"]));
            return;
        }

        var call = new CommandCall(command.Name);
        if (isOnMessage && command.MessageOption is { Kind: OptionKind.File } file)
        {
            await Show(shortcut.Files switch
            {
                [] => Card.Refusal(say["refusal.title"], say["slack.fileless"]),
                [var only] => await askers.Run(asker, call.With(file.Name, only), cancellationToken),
                // Of several files, importing the first would do half of what is expected.
                _ => Card.Refusal(say["refusal.title"], say["slack.files"]),
            });
            return;
        }

        var text = command.MessageOption is { } option && shortcut.Text is { } written ? MessageExcerpt.For(option, MessageText.Plain(written)) : null;
        if (text is { Length: 0 })
            await Show(Card.Refusal(say["refusal.title"], say["slack.wordless"]));
        else if (!await askers.May(asker, call, cancellationToken) || await askers.Form(asker, call, cancellationToken) is not { Fields.Count: > 0 } form)
            await Show(await askers.Run(asker, call, cancellationToken));
        else
            await forms.Open(happened, asker, text is null ? form : MessageExcerpt.FillIn(form, command, text), null, cancellationToken);

        Task Show(Card card) => delivery.Deliver(happened, card with { Audience = Audience.Caller }, say, inPlace: false, below: null, cancellationToken);
    }
}
