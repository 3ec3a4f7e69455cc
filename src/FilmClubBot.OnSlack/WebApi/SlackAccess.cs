namespace FilmClubBot.OnSlack.WebApi;

/// <summary>The address and the token of Slack's Web API. Not a record, whose text would contain the token.</summary>
internal sealed class SlackAccess
{
    /// <summary>The address of Slack itself.</summary>
    public static readonly Uri Slack = new("https://slack.com/api/");

    /// <summary>Both values were validated at startup.</summary>
    /// <param name="apiBaseUrl">The base of the method addresses, such as <c>https://slack.com/api/</c>.</param>
    /// <param name="botToken">Begins with <c>xoxb-</c>.</param>
    public SlackAccess(Uri apiBaseUrl, string botToken)
    {
        ApiBaseUrl = apiBaseUrl.AbsolutePath.EndsWith('/') ? apiBaseUrl : new Uri(apiBaseUrl.AbsoluteUri + "/");
        BotToken = botToken;
    }

    /// <summary>Ends in a slash.</summary>
    public Uri ApiBaseUrl { get; }

    /// <summary>A secret; never log it.</summary>
    public string BotToken { get; }

    /// <inheritdoc/>
    public override string ToString() => ApiBaseUrl.AbsoluteUri;
}
