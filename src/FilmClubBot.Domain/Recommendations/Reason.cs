using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>Why a film is recommended: a fact that the member can check.</summary>
public abstract record Reason
{
    private Reason()
    {
    }

    /// <summary>Members who rate like the member liked it.</summary>
    /// <param name="Members">Who, the closest first.</param>
    /// <param name="Stars">The mean of their stars for the film.</param>
    public sealed record LikeMinded(IReadOnlyList<MemberId> Members, double Stars) : Reason;

    /// <summary>Members who liked a film that the member liked also liked this one.</summary>
    /// <param name="Film">The film that the member liked.</param>
    /// <param name="Members">How many liked both.</param>
    public sealed record LikedTogether(FilmId Film, int Members) : Reason;

    /// <summary>It shares a theme with a film that the member liked.</summary>
    /// <param name="Film">The film that the member liked.</param>
    /// <param name="Stars">What the member gave it.</param>
    /// <param name="Theme">The theme's name.</param>
    public sealed record SharedTheme(FilmId Film, Stars Stars, string Theme) : Reason;

    /// <summary>The society rates it above the middle of the scale.</summary>
    /// <param name="Summary">Its ratings.</param>
    public sealed record Ranking(RatingSummary Summary) : Reason;
}
