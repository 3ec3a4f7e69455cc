namespace FilmClubBot.Domain.DatePolls;

/// <summary>Whether a member can come at a time.</summary>
public enum Availability
{
    /// <summary>The member can.</summary>
    Yes,

    /// <summary>If need be.</summary>
    Maybe,

    /// <summary>The member cannot.</summary>
    No,
}
