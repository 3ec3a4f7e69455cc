using System.Net;
using System.Text.RegularExpressions;

namespace FilmClubBot.Benchmarks.Quality.Asking;

/// <summary>Decides whether a passage is one of a question's answers: letters and digits are compared, without markup.</summary>
internal sealed partial class AnswerJudge
{
    /// <summary>A passage of fewer letters is only right if it is the whole answer: "No." is part of many sentences.</summary>
    private const int FewestLetters = 16;

    private readonly List<string> _answers;

    /// <param name="question">The question.</param>
    /// <param name="raw">Its text's file, decoded.</param>
    public AnswerJudge(AskedQuestion question, string raw) =>
        _answers = [.. (question.Answers ?? []).Concat((question.Spans ?? []).Select(span => raw[span.Start..span.End])).Select(Letters)];

    /// <summary>Whether the passage contains an answer, or is a part of one.</summary>
    public bool IsRight(string passage)
    {
        var letters = Letters(passage);
        return _answers.Exists(answer => letters == answer
            || letters.Length >= FewestLetters && answer.Contains(letters, StringComparison.Ordinal)
            || answer.Length >= FewestLetters && letters.Contains(answer, StringComparison.Ordinal));
    }

    private static string Letters(string text) =>
        new([.. WebUtility.HtmlDecode(Tag().Replace(Address().Replace(text, "]"), "")).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
