namespace FilmClubBot.Testing.Discord;

/// <summary>How a <see cref="DiscordSimulator"/> is set up.</summary>
public sealed record DiscordSimulatorSettings
{
    /// <summary>Its clock: deadlines, tokens and limits go by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long it waits for a first answer. Discord's three seconds; more where the deadline is not the point and the machine may be busy.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether requests go into the folder that <c>FILMCLUB_RECORD</c> names; off for tests that send wrong ones on purpose.</summary>
    public bool Recorded { get; init; } = true;
}
