using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Formats what is known of a ballot.</summary>
internal static class BallotWords
{
    // With names of this length, a ballot of the maximum size fits on one card of every platform.
    private const int LongestName = 80;

    /// <summary>A film's name in a list: on one line, truncated where it is very long.</summary>
    public static string InList(string name) => Cut.AtWord(name.ReplaceLineEndings(" "), LongestName);

    /// <summary>The film's number on the ballot, from 1.</summary>
    public static int NumberOf(Film film, Ballot ballot) => ballot.Films.TakeWhile(other => other.Id != film.Id).Count() + 1;

    /// <summary>A film with its number: <c>3. Her (2013)</c>.</summary>
    public static string Numbered(Film film, Ballot ballot) => string.Create(CultureInfo.InvariantCulture, $"{NumberOf(film, ballot)}. {InList(film.Label)}");

    /// <summary>The films with their numbers; those that the society has shown are marked.</summary>
    public static Paragraph Films(Ballot ballot, IReadOnlyDictionary<FilmId, Instant> shown, Phrases say) =>
        Lines(ballot.Films.Select(film => (IReadOnlyList<Inline>)[Numbered(film, ballot), .. WatchlistWords.Shown(film.Id, shown, say)]));

    /// <summary>A vote: a line for each rank, or under approval the films approved of.</summary>
    public static Paragraph Vote(Ballot ballot, Ranking vote, Phrases say)
    {
        var names = ballot.Films.ToDictionary(film => film.Id, film => InList(film.Label));
        return ballot.Terms.Method == CountingMethod.Approval
            ? new Paragraph(new Strong(string.Join(", ", vote.Ranks.SelectMany(rank => rank).Select(film => names[film]))))
            : Lines(vote.Ranks.Select((rank, place) => (IReadOnlyList<Inline>)[say["ballot.vote.place", ("place", place + 1)] + " ", new Strong(string.Join(" = ", rank.Select(film => names[film])))]));
    }

    /// <summary>A line for each, without marks before them.</summary>
    public static Paragraph Lines(IEnumerable<IReadOnlyList<Inline>> lines) => new([.. lines.SelectMany((line, index) => index == 0 ? line : ["\n", .. line])]);

    /// <summary>How it is counted and when it closes.</summary>
    public static IReadOnlyList<Field> Facts(Ballot ballot, Club club, Phrases say) =>
    [
        new(say["ballot.facts.method"], Method(ballot.Terms.Method, say)),
        .. ballot.State == BallotState.Open ? [new Field(say["ballot.facts.closes"], Closes(ballot, club, say))] : Array.Empty<Field>(),
        .. ballot.Terms.Seats > 1 ? [new Field(say["ballot.facts.seats"], ballot.Terms.Seats.ToString(CultureInfo.InvariantCulture))] : Array.Empty<Field>(),
        .. ballot.Terms.Quorum > 1 ? [new Field(say["ballot.facts.quorum"], say["ballot.facts.votes", ("n", ballot.Terms.Quorum)])] : Array.Empty<Field>(),
        .. ballot is { IsSecret: true, State: BallotState.Open } ? [new Field(say["ballot.facts.secret"], say["ballot.facts.untilclosed"])] : Array.Empty<Field>(),
    ];

    /// <summary>The name of a counting method.</summary>
    public static string Method(CountingMethod method, Phrases say) => method switch
    {
        CountingMethod.InstantRunoff => say["ballot.methods.instantrunoff"],
        CountingMethod.Schulze => say["ballot.methods.schulze"],
        CountingMethod.SingleTransferable => say["ballot.methods.singletransferable"],
        _ => say["ballot.methods.approval"],
    };

    /// <summary>The ballot's description in the audit log.</summary>
    public static string Subject(Ballot ballot) => $"{ballot.Title} (#{ballot.Id})";

    private static IReadOnlyList<Inline> Closes(Ballot ballot, Club club, Phrases say) => ballot.ClosesAt is { } at
        ? [ScreeningWords.At(at, club, say)]
        : [say["ballot.facts.byhand"]];
}
