using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>
/// Handles the entries of menus. An entry of a message's menu opens the form of a command with the message's text filled in, or runs it with the message's file; one of a
/// member's menu runs a command with the member as an option.
/// </summary>
internal sealed class MenuCommands(CommandCatalog catalog, CommandPipeline pipeline, InteractionRunner runner, DiscordCards cards, Locales locales, Club club)
{
    // Discord sends the name that was registered, which is in the society's language.
    private Phrases Registered => locales.For(club.Locale);

    /// <summary>Opens the form of an entry of a message's menu.</summary>
    public async Task<InteractionReply> Open(Interaction interaction, Asker asker, InteractionAct.MessageCommand entry, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        if (catalog.Commands.FirstOrDefault(command => command.MessageOption is not null && Registered.OnMessage(command) == entry.Entry) is not { MessageOption: { } option } command)
            return await Refuse(asker, say["discord.unknown"], cancellationToken);
        if (option.Kind == OptionKind.File)
            return await RunWithFile(interaction, asker, new CommandCall(command.Name), option, entry.Files, cancellationToken);
        var text = MessageExcerpt.For(option, entry.Text);
        if (text.Length == 0)
            return await Refuse(asker, say["discord.wordless"], cancellationToken);
        var call = new CommandCall(command.Name);
        var form = pipeline.Form(call, asker.Permission, say.Locale) is { } open ? MessageExcerpt.FillIn(open, command, text) : null;
        return await runner.Open(interaction, asker, call, form, cancellationToken);
    }

    // Of several files, importing the first would do half of what is expected.
    private async Task<InteractionReply> RunWithFile(
        Interaction interaction, Asker asker, CommandCall call, OptionDescriptor option, IReadOnlyList<string> files, CancellationToken cancellationToken) => files switch
        {
            [] => await Refuse(asker, asker.Say["discord.fileless"], cancellationToken),
            [var file] => await runner.Run(interaction, asker, call.With(option.Name, file), false, cancellationToken),
            _ => await Refuse(asker, asker.Say["discord.files"], cancellationToken),
        };

    /// <summary>Runs the command of an entry of a member's menu.</summary>
    public async Task<InteractionReply> Run(Interaction interaction, Asker asker, InteractionAct.MemberCommand entry, CancellationToken cancellationToken) =>
        catalog.Commands.FirstOrDefault(command => command.MemberOption is not null && Registered.OnMember(command) == entry.Entry) is { MemberOption: { } option } command
            ? await runner.Run(interaction, asker, new CommandCall(command.Name).With(option.Name, string.Create(CultureInfo.InvariantCulture, $"<@{entry.Member}>")), false, cancellationToken)
            : await Refuse(asker, asker.Say["discord.unknown"], cancellationToken);

    private Task<InteractionReply> Refuse(Asker asker, string why, CancellationToken cancellationToken) =>
        cards.Reply(Card.Refusal(asker.Say["refusal.title"], why), asker.Say, cancellationToken);
}
