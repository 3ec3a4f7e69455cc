namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>Slack does not do what was asked.</summary>
internal sealed class ApiRefusal(string error, IReadOnlyList<string>? messages = null, string? needed = null) : Exception(error)
{
    /// <summary>Slack's word.</summary>
    public string Error { get; } = error;

    /// <summary>Additional details.</summary>
    public IReadOnlyList<string> Messages { get; } = messages ?? [];

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; } = needed;
}
