using NodaTime;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>A site of films did not answer as documented; it is asked again later.</summary>
public sealed class SiteFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The problem and its fix, in one line.</param>
    /// <param name="retryAfter">The pause that the site asks for; null for none.</param>
    /// <param name="inner">The cause; null for none.</param>
    public SiteFailedException(string message, Duration? retryAfter = null, Exception? inner = null) : base(message, inner) => RetryAfter = retryAfter;

    /// <summary>The pause that the site asks for; null for none.</summary>
    public Duration? RetryAfter { get; }
}
