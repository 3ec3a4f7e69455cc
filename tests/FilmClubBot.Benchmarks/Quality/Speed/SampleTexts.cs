using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Folders;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.TextAnalysis;

namespace FilmClubBot.Benchmarks.Quality.Speed;

/// <summary>The texts that readers are timed on: the sample reviews, and one text of a thousand words made of them.</summary>
/// <param name="Reviews">Every review of the folder, cleaned.</param>
/// <param name="Long">Whole paragraphs of them, cut after the thousandth word.</param>
internal sealed record SampleTexts(IReadOnlyList<ReviewText> Reviews, ReviewText Long)
{
    private const int LongWords = 1000;

    /// <summary>Reads the reviews of a folder.</summary>
    public static async Task<SampleTexts> Load(string folder)
    {
        var files = new ReviewFiles();
        var cleaner = new ReviewCleaner();
        var reviews = new List<ReviewText>();
        foreach (var path in ReviewFolder.Find(folder).Files)
        {
            if (await files.Read(path, CancellationToken.None) is FileReading.Accepted read)
                reviews.AddRange(read.Drafts.Select(cleaner.Clean));
        }

        return new(reviews, MadeLong(reviews));
    }

    /// <summary>How many words a text has, parted by white space.</summary>
    public static int Words(ReviewText text) => text.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    // One paragraph of each review in turn, so that it is not one review's text read twice.
    private static ReviewText MadeLong(List<ReviewText> reviews)
    {
        var paragraphs = reviews
            .SelectMany((review, at) => review.Body.Split("\n\n").Select((paragraph, number) => (number, at, paragraph)))
            .OrderBy(part => part.number)
            .ThenBy(part => part.at)
            .Select(part => part.paragraph);
        var kept = new List<string>();
        var left = LongWords;
        foreach (var paragraph in paragraphs.TakeWhile(_ => left > 0))
        {
            var words = paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            kept.Add(string.Join(' ', words.Take(left)));
            left -= words.Length;
        }

        return new(reviews[0].Title, string.Join("\n\n", kept));
    }
}
