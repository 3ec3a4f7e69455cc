using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Holds a screening after all that was cancelled, while its time is ahead: <c>/screening restore her</c>.</summary>
[Command("screening restore", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class RestoreScreening(ScreeningService service, ScreeningCards cards, IAuditLog audit, IClock clock) : ICommand<RestoreScreening.Options>
{
    internal sealed record Options([Suggest<CancelledScreenings>] ScreeningId Screening);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        Card? refusal = null;
        var restored = await service.Restore(options.Screening, screening => (refusal = Refusal(screening, caller)) is null ? screening.Restore() : null, cancellationToken);
        if (restored is null)
            return Card.Refusal(caller.Say["screening.none"]);
        if (refusal is not null)
            return refusal;
        audit.Record(caller.Member.Id, "screening restore", ScreeningWords.Subject(restored, caller));
        return (await cards.Whole(restored, caller, cancellationToken)) with
        {
            Reversal = new(new("screening cancel", ("screening", ScreeningButtons.Value(restored))), $"screening {restored.Id}"),
        };
    }

    private Card? Refusal(Screening screening, Caller caller) => (screening.State, screening.Start > clock.GetCurrentInstant()) switch
    {
        (not ScreeningState.Cancelled, _) => Card.Refusal(caller.Say["screening.restore.not", ("state", ScreeningWords.State(screening.State, caller.Say))]),
        (_, false) => Card.Refusal(caller.Say["screening.restore.late"]),
        _ => null,
    };
}
