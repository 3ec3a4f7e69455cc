using NodaTime;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>The tokens that Slack gave the bot for a workspace.</summary>
/// <param name="AccessToken">The bot's token. A secret.</param>
/// <param name="RefreshToken">What a new one is requested with, once; null where tokens do not expire. A secret.</param>
/// <param name="ExpiresAt">When the token expires; null where it does not.</param>
internal sealed record SlackGrant(string AccessToken, string? RefreshToken, Instant? ExpiresAt)
{
    // The default text of a record would write the tokens to the log.
    /// <inheritdoc/>
    public override string ToString() => "Slack's tokens";
}

/// <summary>What an installation resulted in.</summary>
/// <param name="Grant">The tokens.</param>
/// <param name="Team">The workspace's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="User">The id of the user who installed the app.</param>
/// <param name="Scopes">What the token may do.</param>
internal sealed record SlackInstallation(SlackGrant Grant, string Team, string TeamName, string User, IReadOnlyCollection<string> Scopes);
