using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Shows who does what, to members alone.</summary>
internal sealed class RotaCards(RotaService service, SiteAddress site)
{
    // The buttons of a card are few on every platform.
    private const int MostTaken = 5;

    /// <summary>The jobs of one screening, with what the caller can do.</summary>
    public async Task<Card> Of(Screening screening, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var rota = await service.Of(screening.Id, cancellationToken);
        var own = rota.Of(caller.Member.Id);
        var proposed = caller.Permission >= Permission.Moderator ? await service.Propose(screening, rota, cancellationToken) : [];
        return new Card
        {
            Title = say["rota.title", ("film", ScreeningWords.Film(screening, say))],
            When = ScreeningWords.When(screening, caller.Club, say),
            Body =
            [
                .. own is null ? Array.Empty<Block>() : [new Paragraph(say["rota.yours", ("job", own.Job)])],
                .. proposed.Count == 0 ? Array.Empty<Block>() : [new Paragraph(say["rota.next", ("people", People(proposed, say))])],
                .. SheetLink.To(ScreeningSheet.Projection, say["projection.link"], screening, site, caller),
            ],
            Fields = [.. rota.Jobs.Select(job => new Field(job.Job.Name, Places(job, say)))],
            Actions =
            [
                .. proposed.Count == 0 ? Array.Empty<CardAction>() : [RotaButtons.Assign(screening, say)],
                .. (screening.IsAhead, own) switch
                {
                    (true, { } duty) => RotaButtons.Own(screening, duty, say),
                    (true, null) => (IEnumerable<CardAction>)rota.Free.Take(MostTaken).Select(job => RotaButtons.Take(screening, job.Job.Name, say)),
                    _ => [],
                },
            ],
            Audience = Audience.Caller,
        };
    }

    /// <summary>The jobs of a screening in a line: who does what, and how many places are open.</summary>
    public static string Line(Rota rota, Phrases say) => string.Join("; ", rota.Jobs.Select(job => say["rota.line", ("job", job.Job.Name), ("people", Places(job, say))]));

    /// <summary>Members with their jobs, in a line.</summary>
    public static string People(IEnumerable<ProposedDuty> proposed, Phrases say) =>
        string.Join(", ", proposed.Select(one => say["rota.person", ("name", one.Volunteer.Member.Name), ("job", one.Job)]));

    private static string Places(JobPlaces job, Phrases say) => string.Join(", ",
    [
        .. job.Holders.Select(duty => duty.State == DutyState.Offered ? say["rota.offered", ("name", duty.Member.Name)] : duty.Member.Name),
        .. job.Open > 0 ? new[] { say["rota.open", ("n", job.Open)] } : [],
    ]);
}
