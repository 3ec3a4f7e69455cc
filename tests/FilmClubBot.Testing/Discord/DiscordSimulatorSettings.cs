namespace FilmClubBot.Testing.Discord;

/// <summary>How a <see cref="DiscordSimulator"/> is set up.</summary>
public sealed record DiscordSimulatorSettings
{
    /// <summary>Its clock: deadlines, tokens and limits go by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long Discord waits for a first answer.</summary>
    public static readonly TimeSpan DeadlineOfDiscord = TimeSpan.FromSeconds(3);

    /// <summary>How long it waits for a first answer: longer than Discord, because the machine may be busy with other tests. Where the deadline is the point, <see cref="DeadlineOfDiscord"/> and a clock of the test.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether requests go into the folder that <c>FILMCLUB_RECORD</c> names; off for tests that send wrong ones on purpose.</summary>
    public bool Recorded { get; init; } = true;
}
