using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The next screening: <c>/screening next</c>.</summary>
[Command("screening next", Permission.Member, CommandTopic.Screenings, IsReading = true)]
internal sealed class ShowNextScreening(IScreenings screenings, ScreeningCards cards) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        await screenings.NextPublic(cancellationToken) is { } next
            ? await cards.Whole(next, caller, cancellationToken)
            : Card.Nothing(caller.Say["screening.next.title"], caller.Say["home.noscreening"]);
}
