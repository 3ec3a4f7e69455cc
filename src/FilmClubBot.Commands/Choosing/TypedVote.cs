using System.Globalization;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Choosing;

/// <summary>
/// Parses a vote as members type it: <c>Her &gt; Alien = Heat</c>, <c>2&gt;1=3</c>, <c>Her, Alien, Heat</c>; under approval <c>Her, Alien</c>.
/// Films that are left out rank below all others.
/// </summary>
internal static class TypedVote
{
    /// <summary>The maximum length of the text, in UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>Parses a vote.</summary>
    /// <returns>The vote, or what is wrong with the text.</returns>
    public static (Ranking? Ranking, string? Problem) Read(string text, Ballot ballot, Phrases say)
    {
        var isApproval = ballot.Terms.Method == CountingMethod.Approval;
        HashSet<FilmId> seen = [];
        List<List<FilmId>> ranks = [];
        foreach (var rank in (isApproval ? null : Listed(text, ballot, say)) ?? Ranks(text, isApproval))
        {
            List<FilmId> films = [];
            foreach (var name in rank)
            {
                var (film, problem) = Find(name, ballot, say);
                if (film is null)
                    return (null, problem);
                if (!seen.Add(film.Id))
                    return (null, say["ballot.typed.twice", ("film", film.Label)]);
                films.Add(film.Id);
            }

            ranks.Add(films);
        }

        if (isApproval && ranks.Count > 1)
            return (null, say["ballot.typed.noorder"]);
        var ranking = Ranking.Of(ranks);
        return ballot.Terms.Method == CountingMethod.SingleTransferable && ranking.HasEqualRanks ? (null, say["ballot.typed.noequals"]) : (ranking, null);
    }

    // Titles in a row without a sign of rank, the best first. A title may contain a comma, so each part must be a film, and the whole none.
    private static IEnumerable<IEnumerable<string>>? Listed(string text, Ballot ballot, Phrases say)
    {
        if (TitleList.Split(text, RankingNumbers.Before, RankingNumbers.Equal).Count > 1)
            return null;
        List<string> names = [.. TitleList.Split(text, ',', ';', '\n').Select(TitleList.Unquoted)];
        return names.Count > 1 && Find(text, ballot, say).Film is null && names.TrueForAll(name => Find(name, ballot, say).Film is not null) ? names.Select(name => new[] { name }) : null;
    }

    private static IEnumerable<IEnumerable<string>> Ranks(string text, bool isApproval)
    {
        var written = TitleList.Outside(text, letter => letter switch { '›' or '→' or '＞' => RankingNumbers.Before, '＝' => RankingNumbers.Equal, _ => letter });
        // A film's title may contain a comma; numbers do not.
        var isNumbers = written.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || letter is ',' or ';' or '#' or RankingNumbers.Before or RankingNumbers.Equal);
        if (isNumbers && !written.Contains(RankingNumbers.Before) && !written.Contains(RankingNumbers.Equal))
        {
            var numbers = written.Split([' ', '\n', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
            return isApproval ? [numbers] : numbers.Select(number => new[] { number });
        }

        char[] equals = !isApproval ? [RankingNumbers.Equal] : TitleList.Split(written, ';', '\n', RankingNumbers.Equal).Count > 1 ? [';', '\n', RankingNumbers.Equal] : [','];
        return TitleList.Split(written, RankingNumbers.Before).Select(rank => TitleList.Split(rank, equals).Select(TitleList.Unquoted));
    }

    private static (Film? Film, string? Problem) Find(string typed, Ballot ballot, Phrases say)
    {
        var name = typed.Trim();
        if (name.Length == 0)
            return (null, say["ballot.typed.empty"]);
        if (int.TryParse(name.AsSpan().TrimStart('#').TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= ballot.Films.Count)
            return (ballot.Films[number - 1], null);
        var called = ballot.Films.Where(film => string.Equals(film.Label, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (called is [var same])
            return (same, null);
        List<FilmMatch> matches = name.Length > FilmTitle.MaxLength ? [] : [.. FilmMatcher.Match(ballot.Films, name).Where(match => !match.IsOther)];
        return (FilmMatcher.Titled(matches), matches) switch
        {
            ([var only], _) => (only, null),
            // A part of the title is enough where no other film of the ballot fits; a title with typing errors is asked about.
            ([], [{ Score: >= FilmMatcher.Contained } only]) => (only.Film, null),
            (_, []) => (null, say["ballot.typed.unknown", ("text", HostileText.Shorten(name)), ("last", ballot.Films.Count)]),
            _ => (null, say["ballot.typed.which", ("text", HostileText.Shorten(name)), ("films", string.Join(", ", matches.Select(match => BallotWords.Numbered(match.Film, ballot))))]),
        };
    }
}
