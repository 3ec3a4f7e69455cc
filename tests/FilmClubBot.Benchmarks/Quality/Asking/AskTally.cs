namespace FilmClubBot.Benchmarks.Quality.Asking;

/// <summary>Counts how a method answered the questions.</summary>
internal sealed class AskTally
{
    private const int Shown = 3;

    /// <summary>Questions with an answer in the text.</summary>
    public int Answerable { get; private set; }

    /// <summary>Questions without one.</summary>
    public int Unanswerable { get; private set; }

    /// <summary>Answerable questions whose first passage is right.</summary>
    public int First { get; private set; }

    /// <summary>Answerable questions with a right passage among the first three.</summary>
    public int TopThree { get; private set; }

    /// <summary>Of <see cref="TopThree"/>, those that were shown as an answer, not as the nearest passages.</summary>
    public int Answered { get; private set; }

    /// <summary>Unanswerable questions for which nothing was shown, or the nearest passages only.</summary>
    public int Hedged { get; private set; }

    /// <summary>Counts one question.</summary>
    public void Add(AskedQuestion question, IReadOnlyList<string> shown, bool isHedged, AnswerJudge judge)
    {
        if (!question.IsAnswerable)
        {
            Unanswerable++;
            Hedged += isHedged || shown.Count == 0 ? 1 : 0;
            return;
        }

        Answerable++;
        var isTopThree = shown.Take(Shown).Any(judge.IsRight);
        First += shown.Take(1).Any(judge.IsRight) ? 1 : 0;
        TopThree += isTopThree ? 1 : 0;
        Answered += isTopThree && !isHedged ? 1 : 0;
    }
}
