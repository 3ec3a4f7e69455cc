using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The buttons that lead from one card about films to choose from to another.</summary>
internal static class BallotButtons
{
    public static Button Vote(Ballot ballot, Phrases say) => new(say["ballot.buttons.vote"], new CommandCall("ballot vote", ("ballot", Value(ballot))), Style: ButtonStyle.Primary);

    public static Button Result(Ballot ballot, Phrases say) =>
        new(say[ballot.State == BallotState.Open ? "ballot.buttons.standing" : "ballot.buttons.steps"], new CommandCall("ballot result", ("ballot", Value(ballot))));

    /// <summary>The anonymous votes of a closed ballot, where they can be downloaded.</summary>
    public static IEnumerable<CardAction> File(Ballot ballot, IBallotFiles files, Platform reader, Phrases say) =>
        ballot.Record is not null && files.AddressOf(ballot.Id, reader) is { } address ? [new LinkButton(say["ballot.buttons.file"], address)] : [];

    /// <summary>For moderators: a screening of the film that was chosen.</summary>
    public static FormButton Schedule(Film film, Phrases say) => new(say["ballot.buttons.schedule", ("film", film.Label)], new CommandCall("screening schedule", ("film", Value(film))));

    public static Button Support(Film film, ListName list, Phrases say) => new(say["suggest.support"], new CommandCall("suggest", ("film", Value(film)), ("list", Value(list))));

    public static Button Watchlist(ListName list, Phrases say) => new(WatchlistWords.Title(list, say), new CommandCall("watchlist", ("list", Value(list))));

    /// <summary>A ballot's value in a call.</summary>
    public static string Value(Ballot ballot) => $"#{ballot.Id}";

    /// <summary>A film's value in a call; unique even where two films share title and year.</summary>
    public static string Value(Film film) => $"#{film.Id}";

    /// <summary>A list's value in a call; null for the watchlist, which needs none.</summary>
    public static string? Value(ListName list) => list.IsWatchlist ? null : list.ToString();
}
