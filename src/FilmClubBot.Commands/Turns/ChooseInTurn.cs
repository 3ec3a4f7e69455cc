using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Turns;

/// <summary>Chooses a film, when it is the caller's turn: <c>/pick choose The Third Man</c>. The film goes to the watchlist, and a moderator can schedule it.</summary>
[Command("pick choose", Permission.Member, CommandTopic.Votes)]
internal sealed class ChooseInTurn(ITurns turns, IFilms films, IWatchlist watchlist, IScreenings screenings) : ICommand<ChooseInTurn.Options>
{
    /// <param name="Film">The film, known or not.</param>
    internal sealed record Options([Suggest<WantedFilms>] WantedFilm Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Film.IsUndecided)
            return Card.Refusal(say["refusal.title"], say["suggest.nofilm"]);
        if ((await turns.Order(cancellationToken)).Next is not { } next)
            return Card.Nothing(say["pick.turns.nobody"], say["pick.turns.how"]);
        if (next.Member.Id != caller.Member.Id || !await turns.EndTurn(caller.Member.Id, cancellationToken))
            return Card.Refusal(say["pick.turns.nottheirs", ("name", next.Member.Name)]);
        var film = await films.Want(options.Film, cancellationToken);
        if (await watchlist.Support(ListName.Watchlist, film.Id, caller.Member.Id, null, cancellationToken) is null)
            return Card.Refusal(say["suggest.full", ("most", FilmSuggestion.MaxOpen)], say["suggest.makeroom"]);
        return new Card
        {
            Title = say["pick.choose.done", ("name", caller.Member.Name), ("film", film.Label)],
            Body =
            [
                new Paragraph([say["pick.choose.listed"], .. WatchlistWords.Shown(film.Id, await screenings.Shown(cancellationToken), say)]),
                TurnCards.Next(await turns.Order(cancellationToken), say),
            ],
            Actions = [BallotButtons.Schedule(film, say), BallotButtons.Watchlist(ListName.Watchlist, say)],
        };
    }
}
