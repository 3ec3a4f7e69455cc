using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Handles the entries of a message's menu: opens the form of a command that accepts a message, with the message's text filled in.</summary>
internal sealed class MessageCommands(CommandCatalog catalog, CommandPipeline pipeline, InteractionRunner runner, DiscordCards cards, Locales locales, Club club)
{
    /// <summary>Opens the form.</summary>
    public async Task<InteractionReply> Open(Interaction interaction, Asker asker, InteractionAct.MessageCommand entry, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        // Discord sends the name that was registered, which is in the society's language.
        var registered = locales.For(club.Locale);
        if (catalog.Commands.FirstOrDefault(command => command.MessageOption is not null && registered.OnMessage(command) == entry.Entry) is not { MessageOption: { } option } command)
            return await cards.Reply(Card.Refusal(say["refusal.title"], say["discord.unknown"]), say, cancellationToken);
        var call = new CommandCall(command.Name);
        if (string.IsNullOrWhiteSpace(entry.Text))
            return await cards.Reply(Card.Refusal(say["refusal.title"], say["discord.wordless"]), say, cancellationToken);
        var text = Cut.AtWord(HostileText.Clean(entry.Text), option.MaxLength);
        var form = pipeline.Form(call, say.Locale) is { } open
            ? open with { Fields = [.. open.Fields.Select(field => field.Option == option.Name ? field with { Value = text } : field)] }
            : null;
        return await runner.Open(interaction, asker, call, form, cancellationToken);
    }
}
