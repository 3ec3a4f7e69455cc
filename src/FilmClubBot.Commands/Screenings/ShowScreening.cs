using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>All details of a screening: <c>/screening show her</c>.</summary>
[Command("screening show", Permission.Member, CommandTopic.Screenings, IsReading = true)]
internal sealed class ShowScreening(IScreenings screenings, ScreeningCards cards) : ICommand<ShowScreening.Options>
{
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId Screening);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        await screenings.Find(options.Screening, cancellationToken) is { } screening
            ? await cards.Whole(screening, caller, cancellationToken)
            : Card.Refusal(caller.Say["screening.none"]);
}
