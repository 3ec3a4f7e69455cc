using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Removes a film from the watchlist with all its supporters: <c>/watchlist remove her</c>.</summary>
[Command("watchlist remove", Permission.Moderator, CommandTopic.Votes, Confirmation = Confirmation.WithReply)]
internal sealed class RemoveSuggestion(IFilms films, IWatchlist watchlist, IAuditLog audit) : ICommand<RemoveSuggestion.Options>
{
    internal sealed record Options([Suggest<ListedFilms>] FilmId Film, [Suggest<KnownLists>] ListName List = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (!await watchlist.Remove(options.List, film.Id, cancellationToken))
            return Card.Refusal(say["watchlist.remove.notlisted", ("film", film.Label)]);
        audit.Record(caller.Member.Id, "watchlist remove", options.List.IsWatchlist ? film.Label : $"{film.Label} ({options.List})");
        return new Card { Title = say["watchlist.remove.done", ("film", film.Label)], Actions = [BallotButtons.Watchlist(await watchlist.Remaining(options.List, cancellationToken), say)], Audience = Audience.Caller, Confirms = new("film", BallotButtons.Value(film)) };
    }
}
