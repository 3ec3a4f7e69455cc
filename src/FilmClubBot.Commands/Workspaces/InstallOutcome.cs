namespace FilmClubBot.Commands.Workspaces;

/// <summary>What came of adding the bot to a workspace, as the page says it.</summary>
public enum InstallOutcome
{
    /// <summary>It is added and answers there.</summary>
    Installed,

    /// <summary>The person did not allow it.</summary>
    Denied,

    /// <summary>The attempt took too long, was used before, or began in another browser.</summary>
    Expired,

    /// <summary>The platform gave the bot less than it needs.</summary>
    Incomplete,

    /// <summary>The bot is another workspace's.</summary>
    Elsewhere,

    /// <summary>The settings have a token for that workspace.</summary>
    InSettings,

    /// <summary>The platform or the database failed; another attempt may succeed.</summary>
    Failed,
}

/// <summary>The page that people see before and after the bot is added.</summary>
public static class InstallPage
{
    /// <summary>The name of the rate limit, for each client, of the page and of the addresses that an installation leads through.</summary>
    public const string RateLimit = "install";

    /// <summary>Its path.</summary>
    public const string Path = "/add";

    /// <summary>The name of the parameter with the outcome.</summary>
    public const string Outcome = "outcome";

    /// <summary>The path with an outcome.</summary>
    public static string After(InstallOutcome outcome) => $"{Path}?{Outcome}={outcome.ToString().ToLowerInvariant()}";
}
