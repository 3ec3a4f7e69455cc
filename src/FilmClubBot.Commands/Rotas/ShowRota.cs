using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Who has which job: <c>/rota</c> for the screenings ahead, <c>/rota her</c> for one.</summary>
[Command("rota", Permission.Member, CommandTopic.Jobs, AsSubcommand = "show", IsReading = true, IsPrivate = true)]
internal sealed class ShowRota(IScreenings screenings, IRota rota, RotaService service, RotaCards cards) : ICommand<ShowRota.Options>
{
    private const int Shown = 8;

    /// <param name="Screening">The screening; without, those ahead.</param>
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Screening is { } id)
            return await screenings.Find(id, cancellationToken) is { } named ? await cards.Of(named, caller, cancellationToken) : Card.Refusal(say["screening.none"]);
        if ((await rota.Jobs(cancellationToken)).Jobs.Count == 0)
            return Card.Nothing(say["rota.nojobs"], say["rota.how"]);
        var ahead = (await screenings.Ahead(cancellationToken)).Where(screening => screening.IsAhead && (screening.IsPublic || caller.Permission >= Permission.Moderator)).Take(Shown).ToList();
        switch (ahead)
        {
            case []:
                return Card.Nothing(say["screening.none"]);
            case [var only]:
                return await cards.Of(only, caller, cancellationToken);
        }

        List<Field> fields = [];
        foreach (var screening in ahead)
            fields.Add(new($"{ScreeningWords.Film(screening, say)}, {ScreeningWords.ShortTime(screening.Start, caller.Club, say)}", RotaCards.Line(await service.Of(screening.Id, cancellationToken), say)));
        return new Card
        {
            Title = say["rota.ahead"],
            Fields = fields,
            Actions = [new Select(say["rota.choose"], new("rota"), "screening", ScreeningChoices.Of(ahead, caller))],
            Audience = Audience.Caller,
        };
    }
}
