namespace FilmClubBot.Domain.Members;

/// <summary>The platform of an account.</summary>
public enum Platform
{
    /// <summary>The browser chat.</summary>
    Web,

    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>A Discord guild.</summary>
    Discord,

    /// <summary>A Slack workspace.</summary>
    Slack,

    /// <summary>E-mail: members who are on no chat.</summary>
    Mail,

    /// <summary>A webhook: what is announced is posted to it, and nobody has an account there.</summary>
    Webhook,
}

/// <summary>A person's identity on one platform.</summary>
/// <param name="Platform">The platform that issued the identity.</param>
/// <param name="ExternalId">The platform's own id of the person, at most 64 characters.</param>
/// <param name="Name">The display name on that platform.</param>
public sealed record Account(Platform Platform, string ExternalId, string Name);
