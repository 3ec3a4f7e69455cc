using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Takes a job that is open, or that its holder wants to give away: <c>/rota take door</c>.</summary>
[Command("rota take", Permission.Member, CommandTopic.Jobs, IsPrivate = true)]
internal sealed class TakeJob(IScreenings screenings, RotaService service) : ICommand<TakeJob.Options>
{
    /// <param name="Job">The job.</param>
    /// <param name="Screening">The screening; without, the next one.</param>
    internal sealed record Options([Suggest<KnownJobs>] string Job, [Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if ((options.Screening ?? (await screenings.NextPublic(ahead => ahead.IsAhead, cancellationToken))?.Id) is not { } id)
            return Card.Refusal(say["screening.none"]);
        return await service.Take(id, caller.Member, caller.Platform, options.Job, cancellationToken) switch
        {
            (null, _) => Card.Refusal(say["screening.none"]),
            ({ IsAhead: false }, _) => Card.Refusal(say["refusal.title"], say["rota.late"]),
            ({ } screening, null) => Card.Refusal(say["rota.take.full", ("job", options.Job), ("film", ScreeningWords.Film(screening, say))], say["rota.take.why"]) with { Actions = [RotaButtons.Show(screening, say)] },
            ({ } screening, { } duty) => new Card
            {
                Title = say["rota.take.done", ("job", duty.Job), ("film", ScreeningWords.Film(screening, say))],
                When = ScreeningWords.When(screening, caller.Club, say),
                Actions = RotaButtons.Own(screening, duty, say),
                Audience = Audience.Caller,
            },
        };
    }
}
