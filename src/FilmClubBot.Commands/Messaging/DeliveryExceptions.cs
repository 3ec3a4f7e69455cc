using NodaTime;

namespace FilmClubBot.Commands.Messaging;

/// <summary>A platform did not take a message now and may take it later.</summary>
public sealed class DelayedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for the log and for moderators.</param>
    /// <param name="retryAfter">How long the platform asks to wait; null when it does not say.</param>
    /// <param name="mayHaveArrived">Whether the message may stand all the same: the connection broke after it was sent.</param>
    /// <param name="inner">What it came from.</param>
    public DelayedException(string message, Duration? retryAfter = null, bool mayHaveArrived = false, Exception? inner = null) : base(message, inner)
    {
        RetryAfter = retryAfter;
        MayHaveArrived = mayHaveArrived;
    }

    /// <summary>How long the platform asks to wait; null when it does not say.</summary>
    public Duration? RetryAfter { get; }

    /// <summary>Whether the message may stand all the same.</summary>
    public bool MayHaveArrived { get; }
}

/// <summary>A platform will not take a message until somebody mends what is wrong.</summary>
public sealed class UndeliverableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and how to mend it, for moderators.</param>
    /// <param name="inner">What it came from.</param>
    public UndeliverableException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
