namespace FilmClubBot.Domain.Members;

/// <summary>What a person may do; each level includes those before it.</summary>
public enum Permission
{
    /// <summary>Asks, rates, votes, attends screenings.</summary>
    Member,

    /// <summary>Also schedules, corrects, hides and manages feeds.</summary>
    Moderator,
}
