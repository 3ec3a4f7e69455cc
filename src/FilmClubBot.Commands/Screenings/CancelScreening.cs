using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Cancels a screening: <c>/screening cancel her reason:The projector is broken.</c></summary>
[Command("screening cancel", Permission.Moderator, CommandTopic.Screenings, Confirmation = Confirmation.WithReply)]
internal sealed class CancelScreening(ScreeningService service, ScreeningCards cards, IAuditLog audit) : ICommand<CancelScreening.Options>
{
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId Screening, [Text(Domain.Screenings.Screening.MaxNotes, IsParagraph = true)] string? Reason = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        Card? refusal = null;
        var wasAhead = false;
        var cancelled = await service.Cancel(options.Screening, screening =>
        {
            wasAhead = screening.IsAhead;
            return (refusal = Refusal(screening, caller)) is null ? screening.Cancel(options.Reason) : null;
        }, cancellationToken);
        if (cancelled is null)
            return Card.Refusal(caller.Say["screening.none"]);
        if (refusal is not null)
            return refusal;
        audit.Record(caller.Member.Id, "screening cancel", ScreeningWords.Subject(cancelled, caller));
        return (await cards.Whole(cancelled, caller, cancellationToken)) with
        {
            Reversal = new(wasAhead ? new("screening restore", ("screening", ScreeningButtons.Value(cancelled))) : null, $"screening {cancelled.Id}"),
            Confirms = new("screening", ScreeningButtons.Value(cancelled)),
        };
    }

    private static Card? Refusal(Screening screening, Caller caller) => screening.State is ScreeningState.Over or ScreeningState.Cancelled
        ? Card.Refusal(caller.Say["screening.cancel.late", ("state", ScreeningWords.State(screening.State, caller.Say))])
        : null;
}
