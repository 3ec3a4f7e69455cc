using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>The finishing order defined by a relation between films, which ranks one above another without cycles.</summary>
/// <param name="votes">The films.</param>
/// <param name="beats">Whether the first film, by its index, ranks above the second; transitive.</param>
internal sealed class OrderOfWins(CastVotes votes, Func<int, int, bool> beats)
{
    private readonly int _films = votes.Candidates.Count;

    /// <summary>Gives each place to a film that no remaining film beats; of several, to the one drawn first.</summary>
    public IReadOnlyList<FinishingPlace> Under(Draw draw)
    {
        var left = Enumerable.Range(0, _films).ToList();
        var order = new List<FinishingPlace>(_films);
        while (left.Count > 0)
        {
            var unbeaten = left.FindAll(film => !left.Exists(other => beats(other, film))).ConvertAll(film => votes.Candidates[film]);
            var next = draw.First(unbeaten);
            order.Add(new(order.Count + 1, next, unbeaten.Count > 1 ? unbeaten : []));
            left.Remove(votes.NumberOf(next) - 1);
        }

        return order;
    }

    /// <summary>The films that some draw would choose: those that fewer films beat than there are seats.</summary>
    public IReadOnlyList<FilmId> PossibleWinners(int seats) =>
        [.. votes.Candidates.Where((_, film) => Enumerable.Range(0, _films).Count(other => beats(other, film)) < seats)];
}
