using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Calls a screening off: <c>/screening cancel her reason:The projector is broken.</c></summary>
[Command("screening cancel", Permission.Moderator)]
internal sealed class CancelScreening(IScreenings screenings, ScreeningDesk desk, ScreeningCards cards, IAuditLog audit) : ICommand<CancelScreening.Options>
{
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId Screening, [Text(Domain.Screenings.Screening.MaxNotes, IsParagraph = true)] string? Reason = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        await screenings.Hold(cancellationToken);
        if (await screenings.Find(options.Screening, cancellationToken) is not { } screening)
            return Card.Refusal(caller.Say["screening.none"]);
        if (screening.State is ScreeningState.Over or ScreeningState.Cancelled)
            return Card.Refusal(caller.Say["screening.cancel.late", ("state", ScreeningWords.State(screening.State, caller.Say))]);
        var cancelled = await desk.Cancel(screening, options.Reason, cancellationToken);
        audit.Record(caller.Member.Id, "screening cancel", ScreeningWords.Subject(cancelled, caller));
        return await cards.Whole(cancelled, caller, cancellationToken);
    }
}
