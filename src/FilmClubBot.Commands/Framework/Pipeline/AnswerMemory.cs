using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// Caches the replies of commands that depend on reviews alone, until the library changes. A thousand members who query the
/// themes of tonight's film then cost one read of the database.
/// </summary>
internal sealed class AnswerMemory(ILibraryVersion library)
{
    // A card is a few kilobytes: this many replies occupy some tens of megabytes.
    private const int MostAnswers = 10_000;

    private Answers _answers = new(long.MinValue);

    /// <summary>A version of the library that a reply made from now on is at least as new as.</summary>
    public ValueTask<long> Version(CancellationToken cancellationToken) => library.Read(cancellationToken);

    /// <summary>The cached reply to a question; null when there is none for this version of the library.</summary>
    public Card? Find(Question question, long version) =>
        _answers is { } answers && answers.Version == version && answers.ByQuestion.TryGetValue(question, out var card) ? card : null;

    /// <summary>Caches a reply.</summary>
    /// <param name="question">The question.</param>
    /// <param name="version">The library's version before the reply was computed.</param>
    /// <param name="card">The reply.</param>
    public void Store(Question question, long version, Card card)
    {
        var answers = _answers;
        if (answers.Version < version || answers.ByQuestion.Count >= MostAnswers)
            _answers = answers = new(version);
        if (answers.Version == version)
            answers.ByQuestion[question] = card;
    }

    /// <summary>A question and its language.</summary>
    /// <param name="Call">The call as it is typed.</param>
    /// <param name="Locale">The language of the reply.</param>
    internal readonly record struct Question(string Call, string Locale);

    private sealed record Answers(long Version)
    {
        public ConcurrentDictionary<Question, Card> ByQuestion { get; } = new();
    }
}
