using NodaTime;

namespace FilmClubBot.Domain.Members;

/// <summary>The rules by which two Members become one: see docs/decisions/0019-linking.md.</summary>
public static class Joining
{
    /// <summary>Which of two Members stays: the one whom the society has known longer. Their name stays too.</summary>
    public static (MemberId Stays, MemberId Goes) Order(MemberId one, MemberId other) =>
        one.Value <= other.Value ? (one, other) : (other, one);

    /// <summary>Whether, of two ratings of one Film, that of the Member who goes stands: the newer one does, with its comment; of two of one moment the one that is there.</summary>
    /// <param name="stays">When the rating of the Member who stays was given.</param>
    /// <param name="goes">When the rating of the Member who goes was given.</param>
    public static bool TakesOver(Instant stays, Instant goes) => goes > stays;
}
