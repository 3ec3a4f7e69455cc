namespace FilmClubBot.Testing.Slack;

/// <summary>How a <see cref="SlackSimulator"/> is set up.</summary>
public sealed record SlackSimulatorSettings
{
    /// <summary>The scopes that the bot token has.</summary>
    public IReadOnlyCollection<string> Scopes { get; init; } =
    [
        "chat:write", "commands", "channels:read", "channels:history", "channels:join", "groups:read", "groups:history", "im:read", "im:write", "im:history",
        "users:read", "usergroups:read", "files:read", "files:write", "team:read", "links:read", "links:write",
    ];

    /// <summary>Its clock: deadlines, triggers and limits go by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long Slack waits for an acknowledgement.</summary>
    public static readonly TimeSpan DeadlineOfSlack = TimeSpan.FromSeconds(3);

    /// <summary>How long it waits for an acknowledgement: longer than Slack, because the machine may be busy with other tests. Where the deadline is the point, <see cref="DeadlineOfSlack"/> and a clock of the test.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where the bot listens for requests; null until <see cref="SlackSimulator.BotAddress"/> is set, or for Socket Mode.</summary>
    public Uri? BotAddress { get; init; }

    /// <summary>What requests to the bot are signed with.</summary>
    public string SigningSecret { get; init; } = "5f1c0a7be24d4c6f9a3b8d7e6c5b4a39";

    /// <summary>Whether requests go into the folder that <c>FILMCLUB_RECORD</c> names; off for tests that send wrong ones on purpose.</summary>
    public bool Recorded { get; init; } = true;

    /// <summary>Whether the bot's requests may be refused for their number; they are counted all the same.</summary>
    public bool RefusesTooMany { get; init; } = true;
}
