using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Clubs;

internal sealed partial class LikeClubs
{
    /// <summary>Fills the tables of a club.</summary>
    /// <param name="society">The club.</param>
    /// <param name="mark">The word in its texts.</param>
    public static async Task<LikeClubs> Fill(Society society, string mark)
    {
        await using var scope = society.Begin();
        return await Fill(scope.Context, society.Now, mark);
    }
}
