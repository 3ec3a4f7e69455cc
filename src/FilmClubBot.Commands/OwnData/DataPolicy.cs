using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Commands.OwnData;

/// <summary>What the program stores, for how long, and whom it sends what, from its settings: for replies, jobs and the pages about privacy and terms.</summary>
public sealed record DataPolicy
{
    /// <summary>Who runs the program; null where the settings do not name anybody.</summary>
    public string? Operator { get; init; }

    /// <summary>How that person is reached; null where the settings do not say.</summary>
    public string? Contact { get; init; }

    /// <summary>How long the program's own copies of the database remain at most; null where it makes none.</summary>
    public Duration? BackupsFor { get; init; }

    /// <summary>What is deleted after a time.</summary>
    public Retention Retention { get; init; } = new();

    /// <summary>Whether it is connected to Discord.</summary>
    public bool UsesDiscord { get; init; }

    /// <summary>Whether it is connected to Slack.</summary>
    public bool UsesSlack { get; init; }

    /// <summary>The server that mail is sent through; null where none is sent.</summary>
    public string? MailServer { get; init; }

    /// <summary>The language model that reads reviews, with its address; null for none. Members' words are not sent to it.</summary>
    public string? Model { get; init; }

    /// <summary>The sites that are asked for facts about films. Nothing of members is sent to them.</summary>
    public IReadOnlyList<FactSource> FilmSites { get; init; } = [];
}

/// <summary>After how much time data is deleted that nobody deletes; null for never.</summary>
public sealed record Retention
{
    /// <summary>The record of what moderators changed.</summary>
    public Duration? Audit { get; init; } = Duration.FromDays(730);

    /// <summary>Messages in the browser chat.</summary>
    public Duration? Chat { get; init; } = Duration.FromDays(365);

    /// <summary>Remarks during films.</summary>
    public Duration? Remarks { get; init; }

    /// <summary>Attempts at deliveries, with the platforms' replies.</summary>
    public Duration? Attempts { get; init; } = Duration.FromDays(180);
}
