using System.Diagnostics;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Benchmarks.Quality.Asking;

/// <summary>Measures what <c>/ask</c> shows for questions whose answers a person marked in the texts.</summary>
internal static class AskQuality
{
    private const int Shown = 3;

    /// <summary>Prints one table: ours beside BM25 over the same passages.</summary>
    /// <param name="directory">The folder of the labelled reviews; the sample reviews are in the repository.</param>
    /// <param name="part">"dev", "test" or "all".</param>
    /// <param name="byMeaning">Whether the meaning index is on, in a build with <c>-p:Meaning=true</c>.</param>
    /// <param name="showsErrors">Whether to print what was shown where the first passage is wrong.</param>
    /// <returns>0; 1 where a text is missing or is not the one labelled; 2 for a wrong call.</returns>
    public static async Task<int> Run(string directory, string part, bool byMeaning, bool showsErrors)
    {
        if (part is not ("dev" or "test" or "all"))
        {
            await Console.Error.WriteLineAsync($"\"{part}\" is no part: dev, test or all.");
            return 2;
        }

#if !MEANING
        if (byMeaning)
        {
            await Console.Error.WriteLineAsync("This program was built without the meaning index; build it with -p:Meaning=true.");
            return 2;
        }
#endif

        var problems = new List<string>();
        var questions = AskedQuestion.All();
        await using var library = await AskedLibrary.Import(questions, directory, byMeaning, problems);
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem);
        if (problems.Count > 0)
            return 1;

        AskTally ours = new(), baseline = new();
        var time = new Stopwatch();
        foreach (var question in questions.Where(question => part == "all" || question.Part == part))
        {
            await using var scope = library.Begin();
            var film = await library.Film(question, scope.ServiceProvider);
            var judge = new AnswerJudge(question, library.Raw(question));
            var passages = library.Passages(film?.Id);
            if (question.IsAnswerable && !passages.Any(judge.IsRight))
                Console.WriteLine($"{question.Id}: no passage of {film?.Label ?? "the library"} is an answer");
            time.Start();
            var shown = await Ask(scope.ServiceProvider, film, question.Question);
            time.Stop();
            ours.Add(question, shown.Passages, shown.IsHedged, judge);
            baseline.Add(question, Bm25.Rank(question.Question, passages), isHedged: false, judge);
            if (showsErrors)
                Report(question, film, shown, judge);
        }

        Console.WriteLine($"part: {part}; {ours.Answerable} answerable questions, {ours.Unanswerable} unanswerable");
        var table = new Table("measure", "ours", "BM25");
        table.Add("right passage first", ours.First, baseline.First);
        table.Add($"right passage among the first {Shown}", ours.TopThree, baseline.TopThree);
        table.Add("  of these given as an answer", ours.Answered, "");
        table.Add("unanswerable: silent or hedged", ours.Hedged, baseline.Hedged);
        table.Add("ms a question", time.Elapsed.TotalMilliseconds / Math.Max(1, ours.Answerable + ours.Unanswerable), "");
        table.Add("working set, MB", Environment.WorkingSet / 1_000_000, "");
        table.Print();
        return 0;
    }

    private static async Task<(IReadOnlyList<string> Passages, bool IsHedged)> Ask(IServiceProvider scope, Film? film, string question)
    {
        var answer = await scope.GetRequiredService<ReviewAnswers>().Find(film, question, CancellationToken.None);
        return answer is null ? ([], true) : ([.. answer.Parts.Select(part => part.Quote is { } quote ? quote.Passage.Text : part.Passage.Text)], answer.IsHedged);
    }

    private static void Report(AskedQuestion question, Film? film, (IReadOnlyList<string> Passages, bool IsHedged) shown, AnswerJudge judge)
    {
        if (question.IsAnswerable ? shown.Passages.Take(1).Any(judge.IsRight) : shown.IsHedged)
            return;
        Console.WriteLine($"{question.Id}, {film?.Label ?? "no film"}: {question.Question}{(shown.IsHedged ? " (hedged)" : "")}");
        foreach (var passage in shown.Passages.Take(Shown))
            Console.WriteLine($"  {(judge.IsRight(passage) ? "right" : "wrong")}: {passage}");
    }
}
