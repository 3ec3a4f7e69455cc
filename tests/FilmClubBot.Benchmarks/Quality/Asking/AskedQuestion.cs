using System.Text.Json;

namespace FilmClubBot.Benchmarks.Quality.Asking;

/// <summary>A question about one text, and where the text answers it; see <c>Asking/README.md</c>.</summary>
/// <param name="Id">The question's name.</param>
/// <param name="Part">"dev" or "test".</param>
/// <param name="Text">A file of <c>config/sample-reviews</c>, or the id of a labelled review.</param>
/// <param name="Film">The film's title.</param>
/// <param name="Question">The question as a member would type it.</param>
/// <param name="Answers">The answering sentences of a sample review, markup and all.</param>
/// <param name="Spans">The answering sentences of a labelled review, as offsets into the file.</param>
internal sealed record AskedQuestion(string Id, string Part, string Text, string Film, string Question, IReadOnlyList<string>? Answers, IReadOnlyList<AnswerSpan>? Spans)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Whether the text answers it.</summary>
    public bool IsAnswerable => Answers is not null || Spans is not null;

    /// <summary>All questions.</summary>
    public static List<AskedQuestion> All()
    {
        using var stream = typeof(AskedQuestion).Assembly.GetManifestResourceStream("questions.json")!;
        return JsonSerializer.Deserialize<List<AskedQuestion>>(stream, _json)!;
    }
}

/// <summary>Half-open UTF-16 offsets into a file decoded as UTF-8.</summary>
internal sealed record AnswerSpan(int Start, int End);
