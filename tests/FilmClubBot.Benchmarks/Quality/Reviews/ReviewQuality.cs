using FilmClubBot.Benchmarks.Quality.Baselines;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.TextAnalysis;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>Measures the whole reading of a file on labelled reviews by many hands; see <c>docs/decisions/0012</c>.</summary>
internal static class ReviewQuality
{
    private const int MostThemes = 8;

    /// <summary>Prints one table: our reader beside the baselines.</summary>
    /// <param name="directory">Where the texts stand, each named by its label's id.</param>
    /// <param name="part">"dev", "test" or "all".</param>
    /// <param name="language">Only texts in this language; null for all.</param>
    /// <param name="ids">How the ids of the texts begin that are read; an empty string for all.</param>
    /// <param name="errors">How the lines of what was missed and what was wrong begin that are printed; an empty string for all, null for none.</param>
    /// <returns>0; 1 where a text is missing or is not the one labelled, after the figures of the others; 2 for a wrong call.</returns>
    public static async Task<int> Run(string directory, string part, string? language, IReadOnlyList<string> ids, string? errors)
    {
        if (part is not ("dev" or "test" or "all"))
        {
            await Console.Error.WriteLineAsync($"\"{part}\" is no part: dev, test or all.");
            return 2;
        }

        var problems = new List<string>();
        var reviews = ReviewTexts.Load(LabelledReview.All().Where(label => (part == "all" || label.Part == part) && (language is null || (label.Language ?? "en") == language) && ids.Any(id => label.Id.StartsWith(id, StringComparison.Ordinal))), directory, problems);
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem);
        if (reviews.Count == 0)
            return 1;

        using var themes = typeof(ReviewQuality).Assembly.GetManifestResourceStream("themes.json")!;
        var taxonomy = ThemesFile.Parse(themes);
        var reader = new ReviewReader(taxonomy);
        var names = new ThemeNames(taxonomy);
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var review in reviews)
        {
            // What is refused as no review is read as an empty text.
            var text = await Text(review) ?? new ReviewText("", "");
            var reading = await reader.Read(text, CancellationToken.None);
            FoundReading[] readings = [FoundReading.Ours(text, reading), BareExpressions.Read(text, reading), .. KeyphrasesOf(text)];
            foreach (var found in readings)
            {
                var verdict = new Judge(review, names).On(found);
                if (!verdicts.TryGetValue(found.Method, out var sum))
                    verdicts[found.Method] = sum = new();
                sum.Add(verdict);
                if (errors is not null && found.Method == "ours" && verdict.Errors.Where(error => error.StartsWith(errors, StringComparison.Ordinal)).ToList() is { Count: > 0 } lines)
                    Console.WriteLine(string.Join("\n  ", lines.Prepend($"{review.Label.Id} ({review.Label.Part})")));
            }
        }

        Console.WriteLine($"part: {part}; language: {language ?? "all"}; {reviews.Count} texts; quotes, themes and questions are micro-averages");
        Print(verdicts["ours"], verdicts["regex"], verdicts["RAKE"], verdicts["MultipartiteRank"]);
        return problems.Count == 0 ? 0 : 1;
    }

    private static async Task<ReviewText?> Text(ReviewTexts.Found review)
    {
        var file = await new ReviewFiles().Read(review.File, CancellationToken.None);
        if (file is FileReading.Accepted { Drafts: [var draft, ..] })
            return new ReviewCleaner().Clean(draft);
        await Console.Error.WriteLineAsync($"{review.Label.Id} is refused: {(file as FileReading.Refused)?.Reason}");
        return null;
    }

    private static IEnumerable<FoundReading> KeyphrasesOf(ReviewText text) =>
        new IKeyphraseMethod[] { new Rake(), new MultipartiteRank() }
            .Select(method => new FoundReading(method.Name, null, null, [.. method.Rank(text.Body).Take(MostThemes)], null));

    private static void Print(Verdict ours, Verdict regex, Verdict rake, Verdict multipartite)
    {
        var table = new Table("measure", "ours", "bare regex", $"RAKE top {MostThemes}", $"MultipartiteRank top {MostThemes}");
        table.Add("films: reviews right", ours.Films, "", "", "");
        table.Add("  without doubt: right", ours.Certainty.Certain, "", "", "");
        table.Add("  doubtful, of texts with a film", ours.Certainty.Doubtful, "", "", "");
        table.Add("    … of those that are wrong", ours.Certainty.Marked, "", "", "");
        table.Add("    … of those that are right", ours.Certainty.Suspected, "", "", "");
        table.Add("  year", ours.Years, "", "", "");
        table.Add("  directors", ours.Directors, "", "", "");
        table.Add("about no film: nothing offered", ours.Silent, "", "", "");
        table.Add("quotes: precision", ours.Quotes.Precision, regex.Quotes.Precision, "", "");
        table.Add("  recall", ours.Quotes.Recall, regex.Quotes.Recall, "", "");
        table.Add("  F1", ours.Quotes.F1, regex.Quotes.F1, "", "");
        table.Add("  kind", ours.Kinds, "", "", "");
        table.Add("  speaker", ours.Speakers, regex.Speakers, "", "");
        table.Add("  source", ours.Sources, "", "", "");
        table.Add("themes by name: recall", ours.Themes.Recall, "", rake.Themes.Recall, multipartite.Themes.Recall);
        table.Add("  precision", ours.Themes.Precision, "", rake.Themes.Precision, multipartite.Themes.Precision);
        table.Add("themes by name or cue: recall", ours.ThemesByCue.Recall, "", rake.ThemesByCue.Recall, multipartite.ThemesByCue.Recall);
        table.Add("  precision", ours.ThemesByCue.Precision, "", rake.ThemesByCue.Precision, multipartite.ThemesByCue.Precision);
        table.Add("questions: recall", ours.Questions.Recall, regex.Questions.Recall, "", "");
        table.Add("  precision", ours.Questions.Precision, regex.Questions.Precision, "", "");
        table.Add($"of {ours.Quotes.Wanted} pieces, {ours.Themes.Wanted} themes, {ours.Questions.Wanted} questions");
        table.Print();
    }
}
