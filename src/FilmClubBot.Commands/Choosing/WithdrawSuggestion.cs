using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Withdraws the caller's support for a film; without supporters, it leaves the watchlist: <c>/watchlist withdraw her</c>.</summary>
[Command("watchlist withdraw", Permission.Member, CommandTopic.Votes)]
internal sealed class WithdrawSuggestion(IFilms films, IWatchlist watchlist) : ICommand<WithdrawSuggestion.Options>
{
    internal sealed record Options([Suggest<ListedFilms>] FilmId Film, [Suggest<KnownLists>] ListName List = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (await watchlist.Withdraw(options.List, film.Id, caller.Member.Id, cancellationToken) is not { } before)
            return Card.Refusal(say["watchlist.withdraw.notyours", ("film", film.Label)]);
        return new Card
        {
            Title = say["watchlist.withdraw.done", ("film", film.Label)],
            Actions = [BallotButtons.Watchlist(await watchlist.Remaining(options.List, cancellationToken), say)],
            Audience = Audience.Caller,
            Reversal = new(SuggestFilm.Again(film, options.List, before), SuggestFilm.Target(film, options.List, caller.Member.Id)),
        };
    }
}
