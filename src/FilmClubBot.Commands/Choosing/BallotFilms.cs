using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Choosing;

/// <summary>
/// The films of a new ballot: a list of titles, <c>Her; Alien; The Third Man (1949)</c>, or the first of the
/// watchlist or another list, <c>top 5</c>. From a list, films that the society has shown are skipped; a film given by title is always included.
/// </summary>
internal sealed partial class BallotFilms(WantedFilms wanted, IFilms films, IWatchlist watchlist, IScreenings screenings)
{
    /// <summary>How many films of the watchlist are used by default.</summary>
    public const int UsualTop = 5;

    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>The films of the watchlist where none are named: the usual number, or for a whole season twice as many as are chosen.</summary>
    public static string TopFor(int seats) =>
        string.Create(CultureInfo.InvariantCulture, $"top {Math.Clamp(seats < UsualTop ? UsualTop : 2 * (long)seats, UsualTop, Ballot.MaxFilms)}");

    /// <summary>Finds the films.</summary>
    /// <param name="text">The typed text.</param>
    /// <param name="list">The list that the first are taken from.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="retry">Makes the same call again with another text, for a title that may mean several films.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>The films, or the refusal.</returns>
    public async Task<(IReadOnlyList<Film> Films, Card? Refusal)> Find(string text, ListName list, Caller caller, Func<string, CommandCall> retry, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (TopPattern().Match(text) is { Success: true } match)
            return await Top(int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), list, caller, cancellationToken);

        var lines = TitleList.Split(text, ';', '\n');
        List<string> titles = [.. (lines.Count > 1 ? lines : TitleList.Split(text, ',')).Select(TitleList.Unquoted).Where(title => title.Length > 0)];
        if (titles.Count is < Ballot.MinFilms or > Ballot.MaxFilms)
            return ([], Card.Refusal(say["refusal.title"], say["ballot.open.howmany", ("least", Ballot.MinFilms), ("most", Ballot.MaxFilms), ("n", titles.Count)]));
        List<WantedFilm> meant = [];
        for (var at = 0; at < titles.Count; at++)
        {
            switch (await wanted.Resolve(titles[at], new SuggestionContext(new Dictionary<string, string>(), caller), cancellationToken))
            {
                case Resolution<WantedFilm>.Found(var film) when !film.IsUndecided:
                    meant.Add(film);
                    break;
                case Resolution<WantedFilm>.Unclear unclear:
                    return ([], Unclear(unclear, titles, at, retry));
                default:
                    return ([], Card.Refusal(say["refusal.title"], say["suggest.nofilm"]));
            }
        }

        List<Film> found = [];
        foreach (var film in meant)
            found.Add(await films.Want(film, cancellationToken));
        return found.GroupBy(film => film.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? ([], Card.Refusal(say["refusal.title"], say["ballot.open.twice", ("film", twice.First().Label)]))
            : (found, null);
    }

    private async Task<(IReadOnlyList<Film> Films, Card? Refusal)> Top(int most, ListName list, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (most is < Ballot.MinFilms or > Ballot.MaxFilms)
            return ([], Card.Refusal(say["refusal.title"], say["ballot.open.howmany", ("least", Ballot.MinFilms), ("most", Ballot.MaxFilms), ("n", most)]));
        var listed = await watchlist.All(list, cancellationToken);
        var shown = await screenings.Shown(cancellationToken);
        List<Film> top = [.. listed.Select(entry => entry.Film).Where(film => !shown.ContainsKey(film.Id)).Take(most)];
        return top.Count >= Ballot.MinFilms
            ? (top, null)
            : ([], Card.Refusal(list.IsWatchlist ? say["ballot.open.fewlisted", ("n", top.Count)] : say["ballot.open.fewonlist", ("list", list), ("n", top.Count)], say[listed.Count == top.Count ? "ballot.open.namethem" : "ballot.open.shownones"]) with { Actions = [BallotButtons.Watchlist(list, say)] });
    }

    private static Card Unclear(Resolution<WantedFilm>.Unclear unclear, List<string> titles, int at, Func<string, CommandCall> retry) => (unclear.Candidates.Count == 0 ? Card.Refusal(unclear.Reason) : Card.Question(unclear.Reason)) with
    {
        Actions =
        [
            .. unclear.Candidates.Take(5).Select(candidate => new Button(
                candidate.Label, retry(TitleList.Join(titles.Select((title, index) => index == at ? candidate.Value : title))), Effect.Replace)),
        ],
    };

    [GeneratedRegex("^top\\s*(?<n>[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TopPattern();
}
