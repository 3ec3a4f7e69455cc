using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The names of the films in a count.</summary>
/// <param name="votes">The votes that are counted.</param>
/// <param name="labels">The films' names, by their numbers.</param>
internal sealed class CountNames(CastVotes votes, IReadOnlyList<string> labels)
{
    // The longest name in a table of fixed width; a longer line wraps on a phone.
    private const int LongestInTable = 40;

    /// <summary>How many films are named in a line.</summary>
    public const int MostNamed = 6;

    /// <summary>The film's name.</summary>
    public string this[FilmId film] => labels[votes.NumberOf(film) - 1];

    /// <summary>Several films' names; of many, their numbers.</summary>
    public string All(IReadOnlyCollection<FilmId> films) => films.Count <= MostNamed
        ? string.Join(", ", films.Select(film => this[film]))
        : string.Join(", ", films.Select(film => "#" + Number(film)));

    /// <summary>The film's number.</summary>
    public string Number(FilmId film) => votes.NumberOf(film).ToString(CultureInfo.InvariantCulture);

    /// <summary>The film's name, on one line and truncated.</summary>
    public string InTable(FilmId film) => Cut.AtWord(this[film].ReplaceLineEndings(" "), LongestInTable);
}
