namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>One open chat of one person.</summary>
internal interface IVisitor : IAsyncDisposable
{
    /// <summary>The messages that were shown, each with its number and when; a message that was shown twice is there twice.</summary>
    IReadOnlyCollection<Shown> Messages { get; }

    /// <summary>Whether a message was shown.</summary>
    bool HasShown(long message);

    /// <summary>The bytes of all updates so far.</summary>
    long Bytes { get; }

    /// <summary>How many updates there were so far.</summary>
    int Updates { get; }

    /// <summary>Sends a command; returns as soon as it is accepted.</summary>
    Task Send(string command);
}

/// <summary>A message that was shown.</summary>
/// <param name="Message">Its number.</param>
/// <param name="At">When, as a UTC time.</param>
internal readonly record struct Shown(long Message, DateTimeOffset At);
