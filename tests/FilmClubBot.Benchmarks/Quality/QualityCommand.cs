using FilmClubBot.Benchmarks.Quality.Asking;
using FilmClubBot.Benchmarks.Quality.Keyphrases;
using FilmClubBot.Benchmarks.Quality.Quotes;
using FilmClubBot.Benchmarks.Quality.Reviews;

namespace FilmClubBot.Benchmarks.Quality;

/// <summary>Measures how well reviews are read, on data that does not belong to this repository; see <c>docs/reading.md</c>.</summary>
internal static class QualityCommand
{
    /// <summary>The command line.</summary>
    public const string Usage = "quality quotes|keyphrases|reviews|ask DIR [dev|test|all] [--language=de] [--ids=en3-,es3-] [--errors[=film]] [--meaning]";

    private const string Language = "--language=", Ids = "--ids=", Errors = "--errors";

    /// <summary>Runs one measurement.</summary>
    /// <param name="what">What to measure.</param>
    /// <param name="directory">Where the data stands.</param>
    /// <param name="part">Which part of the data: the one that was tuned on, or the one that was kept apart.</param>
    /// <param name="options">"--language=de" to read only texts in a language, "--ids=" to read only texts whose id begins so, "--errors" to print what was missed and what was wrong or, with "=film", only the lines that begin so, "--meaning" to ask by meaning too; where a measurement can.</param>
    /// <returns>The exit code: 0, 1 where data is missing, or 2 for a wrong call.</returns>
    public static async Task<int> Run(string what, string directory, string part, IReadOnlyList<string> options)
    {
        switch (what)
        {
            case "keyphrases":
                return await KeyphraseQuality.Run(directory, part);
            case "quotes":
                return QuoteQuality.Run(directory, part);
            case "reviews":
                return await ReviewQuality.Run(directory, part, ValueOf(options, Language), ValueOf(options, Ids)?.Split(',') ?? [""], options.Contains(Errors) ? "" : ValueOf(options, Errors + "="));
            case "ask":
                return await AskQuality.Run(directory, part, options.Contains("--meaning"), options.Contains(Errors));
            default:
                await Console.Error.WriteLineAsync($"\"{what}\" is nothing to measure. Usage: {Usage}");
                return 2;
        }
    }

    private static string? ValueOf(IReadOnlyList<string> options, string name) =>
        options.FirstOrDefault(option => option.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
