using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Missed;

/// <summary>What the caller missed: <c>/screening missed her</c>; of the latest screening unless another is named.</summary>
[Command("screening missed", Permission.Member, CommandTopic.Mine, IsReading = true, IsPrivate = true)]
internal sealed class ShowMissed(IScreenings screenings, Presence presence, MissedCard card) : ICommand<ShowMissed.Options>
{
    internal sealed record Options([Suggest<PastScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        return await Named(options.Screening, cancellationToken) switch
        {
            { State: ScreeningState.Over, Film: { } film } over => await card.Of(over, film, await presence.Of(caller.Member.Id, over, cancellationToken), caller.Platform, say, cancellationToken),
            { IsAhead: true } => Card.Nothing(say["missed.ahead"]),
            _ => Card.Nothing(say["missed.none"]),
        };
    }

    private async Task<Screening?> Named(ScreeningId? named, CancellationToken cancellationToken) => named is { } id
        ? await screenings.Find(id, cancellationToken)
        : (await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items is [var latest, ..] ? latest : null;
}
