using FilmClubBot.Benchmarks.Answers;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>A server with many open chats.</summary>
internal interface IChat : IAsyncDisposable
{
    /// <summary>What it is called in a table.</summary>
    string Name { get; }

    /// <summary>The server.</summary>
    AnsweringServer Server { get; }

    /// <summary>Those who have the chat open, all in one channel.</summary>
    IReadOnlyList<IVisitor> Visitors { get; }

    /// <summary>Opens so many chats.</summary>
    /// <param name="count">How many visitors there shall be.</param>
    Task Open(int count);

    /// <summary>The nth command whose reply only its caller sees.</summary>
    string Asked(int number);

    /// <summary>The nth command whose reply everybody sees.</summary>
    string Said(int number);

    /// <summary>Posts the nth announcement, which everybody sees.</summary>
    Task Announce(int number);

    /// <summary>Counts everybody down to the beginning of a film: one message that is changed several times.</summary>
    Task CountDown();

    /// <summary>The messages of the visitors' channel with higher numbers than this one, in order.</summary>
    Task<IReadOnlyList<Posted>> PostedAfter(long message);
}

/// <summary>A message that was posted.</summary>
/// <param name="Message">Its number.</param>
/// <param name="At">When it was made, before it was stored.</param>
/// <param name="Reader">The visitor who alone sees it, from 0; null for everybody.</param>
/// <param name="IsReply">Whether it is the reply to a command.</param>
internal sealed record Posted(long Message, DateTimeOffset At, int? Reader, bool IsReply);
