using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Setup;

/// <summary>Shows moderators what of the club is set up and what is open, with a button for each step: <c>/setup</c>.</summary>
[Command("setup", Permission.Moderator, CommandTopic.Society, AsSubcommand = "show")]
internal sealed class ShowSetup(SetupCard card) : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) => card.Write(caller, cancellationToken);
}
