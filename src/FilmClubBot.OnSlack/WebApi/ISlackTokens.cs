namespace FilmClubBot.OnSlack.WebApi;

/// <summary>The bot's token in the club's workspace. A token is a secret; never log it.</summary>
internal interface ISlackTokens
{
    /// <summary>The token to use now; null where the bot has none.</summary>
    ValueTask<string?> Current(CancellationToken cancellationToken);

    /// <summary>The token in place of one that Slack did not accept, because another worker stored a newer one or it has expired; null if there is none.</summary>
    Task<string?> After(string refused, CancellationToken cancellationToken);
}

/// <summary>A token that does not change.</summary>
internal sealed class FixedToken(SlackAccess access) : ISlackTokens
{
    /// <inheritdoc/>
    public ValueTask<string?> Current(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(access.BotToken);

    /// <inheritdoc/>
    public Task<string?> After(string refused, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
