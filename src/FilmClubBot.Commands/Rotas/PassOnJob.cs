using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Gives up the caller's job at a screening; the next volunteer gets it: <c>/rota decline her</c>.</summary>
[Command("rota decline", Permission.Member, CommandTopic.Jobs, IsPrivate = true)]
internal sealed class DeclineJob(IScreenings screenings, IRota rota, RotaService service) : ICommand<DeclineJob.Options>
{
    /// <param name="Screening">The screening; without, the next at which the caller has a job.</param>
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await rota.NamedOrNextOf(options.Screening, caller.Member.Id, screenings, cancellationToken) is not { } id)
            return Card.Refusal(say["rota.nojob"]);
        return await service.Decline(id, caller.Member.Id, cancellationToken) switch
        {
            (null, _, _) => Card.Refusal(say["screening.none"]),
            ({ IsAhead: false }, _, _) => Card.Refusal(say["refusal.title"], say["rota.late"]),
            (_, null, _) => Card.Refusal(say["rota.nojob"]),
            ({ } screening, { } job, var next) => new Card
            {
                Title = say["rota.decline.done", ("job", job), ("film", ScreeningWords.Film(screening, say))],
                When = ScreeningWords.When(screening, caller.Club, say),
                Body = [new Paragraph(next is null ? say["rota.decline.nobody"] : say["rota.decline.next", ("name", next.Name)])],
                Audience = Audience.Caller,
            },
        };
    }
}

/// <summary>Looks for somebody to take over the caller's job at a screening: <c>/rota swap her</c>.</summary>
[Command("rota swap", Permission.Member, CommandTopic.Jobs, IsPrivate = true)]
internal sealed class SwapJob(IScreenings screenings, IRota rota, RotaService service) : ICommand<SwapJob.Options>
{
    /// <param name="Screening">The screening; without, the next at which the caller has a job.</param>
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await rota.NamedOrNextOf(options.Screening, caller.Member.Id, screenings, cancellationToken) is not { } id)
            return Card.Refusal(say["rota.nojob"]);
        return await service.Offer(id, caller.Member.Id, cancellationToken) switch
        {
            (null, _, _) => Card.Refusal(say["screening.none"]),
            ({ IsAhead: false }, _, _) => Card.Refusal(say["refusal.title"], say["rota.late"]),
            (_, null, _) => Card.Refusal(say["rota.nojob"]),
            ({ } screening, { } job, var asked) => new Card
            {
                Title = say["rota.swap.done", ("job", job), ("film", ScreeningWords.Film(screening, say))],
                When = ScreeningWords.When(screening, caller.Club, say),
                Body = [new Paragraph(asked is null ? say["rota.swap.nobody"] : say["rota.swap.asked", ("name", asked.Name)]), new Paragraph(say["rota.swap.until"])],
                Actions = [RotaButtons.Show(screening, say)],
                Audience = Audience.Caller,
            },
        };
    }
}
