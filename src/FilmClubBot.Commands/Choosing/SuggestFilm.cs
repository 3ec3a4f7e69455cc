using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Puts a film on the watchlist, or adds the caller's support for a listed one: <c>/suggest The Third Man reason:the sewers</c>.</summary>
[Command("suggest", Permission.Member, CommandTopic.Votes)]
internal sealed class SuggestFilm(IFilms films, IWatchlist watchlist, IScreenings screenings) : ICommand<SuggestFilm.Options>
{
    /// <param name="Film">The film, known or not; the reason may follow it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Again">Whether it is suggested although the society has shown it.</param>
    /// <param name="List">The list; the watchlist if not given.</param>
    internal sealed record Options([FromMessage, Suggest<SuggestedFilms>] SuggestedFilm Film, [Text(FilmSuggestion.MaxReason)] string? Reason = null, bool Again = false, [Suggest<NewLists>] ListName List = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        options = options with { Reason = options.Reason ?? options.Film.Reason };
        if (options.Film.Film.IsUndecided)
            return Card.Refusal(say["refusal.title"], say["suggest.nofilm"]);
        var film = await films.Want(options.Film.Film, cancellationToken);
        var listed = await watchlist.All(options.List, cancellationToken);
        var shown = await screenings.Shown(cancellationToken);
        var own = listed.Where(entry => entry.Suggestions.Any(suggestion => suggestion.By.Id == caller.Member.Id)).ToList();
        var entry = listed.FirstOrDefault(entry => entry.Film.Id == film.Id);
        var isOwn = entry is not null && own.Contains(entry);
        if (isOwn && options.Reason is null)
            return Card.Nothing(say["suggest.already", ("film", film.Label)]) with { Actions = [BallotButtons.Watchlist(options.List, say)] };
        if (!isOwn && shown.ContainsKey(film.Id) && !options.Again)
            return Shown(film, options, caller, WatchlistWords.Shown(film.Id, shown, say));
        if (await watchlist.Support(options.List, film.Id, caller.Member.Id, options.Reason, cancellationToken) is not { } supported)
            return Card.Refusal(say["suggest.full", ("most", FilmSuggestion.MaxOpen)], say["suggest.makeroom"]) with { Actions = [Withdraw(own, options.List, caller)] };
        var behind = (entry?.Suggestions.Count ?? 0) + (isOwn ? 0 : 1);
        return new Card
        {
            Title = say[entry is null ? "suggest.new" : "suggest.too", ("name", caller.Member.Name), ("film", film.Label)],
            Body =
            [
                .. options.Reason is { } reason ? [new Paragraph(reason)] : Array.Empty<Block>(),
                new Paragraph([say["suggest.behind", ("n", behind)], .. WatchlistWords.Shown(film.Id, shown, say)]),
            ],
            Actions = [BallotButtons.Support(film, options.List, say), BallotButtons.Watchlist(options.List, say)],
            Reversal = new(Undo(film, options.List, supported.Before), Target(film, options.List, caller.Member.Id)),
        };
    }

    /// <summary>The command that makes a suggestion again as it was.</summary>
    internal static CommandCall Again(Film film, ListName list, FilmSuggestion before) =>
        new("suggest", ("film", BallotButtons.Value(film)), ("reason", before.Reason), ("again", "yes"), ("list", BallotButtons.Value(list)));

    // A reason can be replaced, but not removed.
    private static CommandCall? Undo(Film film, ListName list, FilmSuggestion? before) => before switch
    {
        null => new("watchlist withdraw", ("film", BallotButtons.Value(film)), ("list", BallotButtons.Value(list))),
        { Reason: null } => null,
        _ => Again(film, list, before),
    };

    /// <summary>What a change of a member's support of a film changes.</summary>
    internal static string Target(Film film, ListName list, MemberId member) => Reversal.TargetOf(member, list.IsWatchlist ? "suggestion" : $"suggestion on {list}", film);

    // The member may not know that the film was shown; a member who does sets the option.
    private static Card Shown(Film film, Options options, Caller caller, IReadOnlyList<Inline> when)
    {
        var again = new CommandCall("suggest", ("film", BallotButtons.Value(film)), ("reason", options.Reason), ("again", "yes"), ("list", BallotButtons.Value(options.List)));
        return Card.Question(caller.Say["suggest.wasshown", ("film", film.Label)], [film.Label, .. when]) with
        {
            Actions = [new Button(caller.Say["suggest.again"], again, Effect.Replace)],
        };
    }

    private static Select Withdraw(IEnumerable<ListedFilm> own, ListName list, Caller caller) => new(
        caller.Say["suggest.withdraw"], new CommandCall("watchlist withdraw", ("list", BallotButtons.Value(list))), "film", [.. own.Select(entry => new Choice(entry.Film.Label, BallotButtons.Value(entry.Film)))], Effect.Replace);
}
