using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>How far the ratings of some members are apart, each member beside each other one.</summary>
/// <param name="Members">The members, in their given order.</param>
/// <param name="Pairs">The pairs with enough films in common; each pair is in it in both orders.</param>
public sealed record AgreementMatrix(IReadOnlyList<Member> Members, IReadOnlyDictionary<(MemberId, MemberId), Agreement> Pairs)
{
    /// <summary>The most members; of more, those with the most ratings are compared.</summary>
    public const int MostMembers = 16;

    /// <summary>Compares members.</summary>
    /// <param name="members">The members, in the order in which they are shown.</param>
    /// <param name="ratings">The ratings of the society.</param>
    public static AgreementMatrix Of(IReadOnlyList<Member> members, IReadOnlyList<GivenRating> ratings)
    {
        var given = ratings.ToLookup(rating => rating.By);
        var compared = members.OrderByDescending(member => given[member.Id].Count()).Take(MostMembers).Select(member => member.Id).ToHashSet();
        var among = ratings.Where(rating => compared.Contains(rating.By)).ToList();
        return new(
            [.. members.Where(member => compared.Contains(member.Id))],
            compared.SelectMany(member => Agreement.Of(member, given[member], among).Select(agreement => (Pair: (member, agreement.With), agreement))).ToDictionary(one => one.Pair, one => one.agreement));
    }
}
