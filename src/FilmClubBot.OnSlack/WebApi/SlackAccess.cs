namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Where Slack's Web API is and the token that opens it. Not a record, whose text would show the token.</summary>
internal sealed class SlackAccess
{
    /// <summary>Where Slack itself is.</summary>
    public static readonly Uri Slack = new("https://slack.com/api/");

    /// <summary>Takes both as they were checked at start.</summary>
    /// <param name="apiBaseUrl">The methods' names follow it, such as <c>https://slack.com/api/</c>.</param>
    /// <param name="botToken">Begins with <c>xoxb-</c>.</param>
    public SlackAccess(Uri apiBaseUrl, string botToken)
    {
        ApiBaseUrl = apiBaseUrl.AbsolutePath.EndsWith('/') ? apiBaseUrl : new Uri(apiBaseUrl.AbsoluteUri + "/");
        BotToken = botToken;
    }

    /// <summary>Ends in a slash.</summary>
    public Uri ApiBaseUrl { get; }

    /// <summary>Never to be logged.</summary>
    public string BotToken { get; }

    /// <inheritdoc/>
    public override string ToString() => ApiBaseUrl.AbsoluteUri;
}
