namespace FilmClubBot.Domain.Screenings;

/// <summary>What was counted in the room at a <see cref="Screening"/>, as a moderator or its host stated it.</summary>
public sealed record Tally
{
    /// <summary>The highest count of people or slips.</summary>
    public const int MaxCount = 10_000;

    /// <summary>Nothing was counted.</summary>
    public static readonly Tally None = new();

    /// <summary>The number of people who came, 0 to <see cref="MaxCount"/>; null where nobody counted.</summary>
    public int? Attended { get; init; }

    /// <summary>The slips on paper, or a show of hands.</summary>
    public SlipCounts Slips { get; init; } = SlipCounts.None;

    /// <summary>The tickets by class, as <see cref="TicketCounts.ToString"/> writes them.</summary>
    public string? Tickets { get; init; }

    /// <summary>Whether the return to the distributor was sent.</summary>
    public bool IsReturned { get; init; }
}
