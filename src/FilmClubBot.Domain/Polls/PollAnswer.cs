namespace FilmClubBot.Domain.Polls;

/// <summary>What a member answers to one choice of a <see cref="Poll"/>.</summary>
public enum PollAnswer
{
    /// <summary>The member chooses it, or can come then.</summary>
    Yes,

    /// <summary>If need be; only to a time.</summary>
    Maybe,

    /// <summary>The member cannot; only to a time.</summary>
    No,
}
