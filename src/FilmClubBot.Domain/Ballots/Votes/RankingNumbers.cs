using System.Globalization;
using System.Text;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>Formats a vote with the films' numbers on its Ballot: <c>3&gt;1=2</c> ranks film 3 above 1 and 2, which are equal.</summary>
public static class RankingNumbers
{
    /// <summary>The separator between a film and the next worse one, and between equals.</summary>
    public const char Before = '>', Equal = '=';

    /// <summary>Formats a vote.</summary>
    /// <param name="ranking">The vote.</param>
    /// <param name="candidates">The films, in the order of their numbers.</param>
    /// <returns>Empty for a blank vote.</returns>
    /// <exception cref="ArgumentException">The vote ranks a film that is not among the candidates.</exception>
    public static string Write(Ranking ranking, IReadOnlyList<FilmId> candidates)
    {
        var numbers = candidates.Select((film, index) => (film, index)).ToDictionary(pair => pair.film, pair => pair.index + 1);
        var text = new StringBuilder();
        foreach (var rank in ranking.Ranks)
        {
            if (text.Length > 0)
                text.Append(Before);
            text.AppendJoin(Equal, rank.Select(film => numbers.TryGetValue(film, out var number)
                ? number
                : throw new ArgumentException($"Film {film} is not on the ballot.", nameof(ranking))).Order().Select(number => number.ToString(CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }

    /// <summary>Parses the output of <see cref="Write"/>.</summary>
    /// <param name="text">The vote.</param>
    /// <param name="candidates">The films, in the order of their numbers.</param>
    /// <returns>Null if the text is not a valid vote.</returns>
    public static Ranking? Read(string text, IReadOnlyList<FilmId> candidates)
    {
        if (text.Length == 0)
            return Ranking.Blank;
        HashSet<int> seen = [];
        List<FilmId[]> ranks = [];
        foreach (var rank in text.Split(Before))
        {
            List<FilmId> films = [];
            foreach (var part in rank.Split(Equal))
            {
                if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > candidates.Count || !seen.Add(number))
                    return null;
                films.Add(candidates[number - 1]);
            }

            ranks.Add([.. films]);
        }

        return Ranking.Of(ranks);
    }
}
