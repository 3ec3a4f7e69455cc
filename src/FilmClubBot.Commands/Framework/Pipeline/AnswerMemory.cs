using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// The answers of commands that are made of reviews alone, for as long as the library stays as it is. A thousand members
/// who ask for the themes of tonight's film are one reading of the database.
/// </summary>
internal sealed class AnswerMemory(ILibraryVersion library)
{
    // A card is a few kilobytes: with this many answers the memory holds some tens of megabytes.
    private const int MostAnswers = 10_000;

    private Answers _answers = new(long.MinValue);

    /// <summary>The version of the library that an answer made from now on is at least as new as.</summary>
    public long Version => library.Current;

    /// <summary>The answer to a question, if it was given since the library's last change.</summary>
    public Card? Find(Question question, long version) =>
        _answers is { } answers && answers.Version == version && answers.ByQuestion.TryGetValue(question, out var card) ? card : null;

    /// <summary>Keeps an answer.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="version">The library's version before the answer was looked for.</param>
    /// <param name="card">The answer.</param>
    public void Store(Question question, long version, Card card)
    {
        var answers = _answers;
        if (answers.Version < version || answers.ByQuestion.Count >= MostAnswers)
            _answers = answers = new(version);
        if (answers.Version == version)
            answers.ByQuestion[question] = card;
    }

    /// <summary>What was asked, in which language.</summary>
    /// <param name="Call">The call as it is typed.</param>
    /// <param name="Locale">The language of the answer.</param>
    internal readonly record struct Question(string Call, string Locale);

    private sealed record Answers(long Version)
    {
        public ConcurrentDictionary<Question, Card> ByQuestion { get; } = new();
    }
}
