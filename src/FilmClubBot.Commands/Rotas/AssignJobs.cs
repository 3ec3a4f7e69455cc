using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Gives the open places of a screening to those who did the job longest ago, and asks them: <c>/rota assign her</c>.</summary>
[Command("rota assign", Permission.Moderator, CommandTopic.Jobs)]
internal sealed class AssignJobs(RotaService service, IScreenings screenings, RotaCards cards, IAuditLog audit) : ICommand<AssignJobs.Options>
{
    /// <param name="Screening">The screening; the only one ahead unless stated.</param>
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if ((options.Screening ?? await screenings.OnlyAhead(cancellationToken)) is not { } id)
            return ScreeningChoices.Ask(await screenings.Ahead(cancellationToken), new("rota assign"), caller);
        var (screening, given) = await service.Assign(id, cancellationToken);
        if (screening is null)
            return Card.Refusal(say["screening.none"]);
        if (!screening.IsAhead)
            return Card.Refusal(say["refusal.title"], say["rota.late"]);
        var card = await cards.Of(screening, caller, cancellationToken);
        if (given.Count == 0)
            return card with { Body = [new Paragraph(say["rota.assign.nobody"]), .. card.Body] };
        audit.Record(caller.Member.Id, "rota assign", ScreeningWords.Subject(screening, caller));
        return card with { Body = [new Paragraph(say["rota.assign.done", ("people", RotaCards.People(given, say))]), .. card.Body] };
    }
}
