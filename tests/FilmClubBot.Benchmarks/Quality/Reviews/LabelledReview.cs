using System.Text.Json;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>
/// What a person found in one text, before any program read it; see <c>labels/README.md</c> for the fields. With <c>FilmsOnly</c>, only the
/// films were labelled: quotes, themes and questions are not judged, nor a year or directors that the label does not state. Of a text about no film still nothing is wanted.
/// </summary>
internal sealed record LabelledReview(
    string Id, string Part, string? Language, string? Kind, string About, string Repository, string Path, string Commit, string Sha256,
    IReadOnlyList<LabelledFilm> Films, IReadOnlyList<LabelledQuote> Quotes, IReadOnlyList<IReadOnlyList<string>>? Themes, IReadOnlyList<LabelledSpan> Questions,
    bool FilmsOnly)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>All labels, by id.</summary>
    public static List<LabelledReview> All()
    {
        var assembly = typeof(LabelledReview).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("labels/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<LabelledReview>(stream, _json)!;
            })];
    }
}

/// <summary>A film that a review is of.</summary>
/// <param name="Title">As the review prints it.</param>
/// <param name="Also">Other forms that are as right.</param>
/// <param name="Year">The year that title or prose name.</param>
/// <param name="YearAlso">A year that is right, but need not be found.</param>
/// <param name="Directors">Full names that the prose gives.</param>
/// <param name="DirectorsAlso">Names that are right, but need not be found.</param>
internal sealed record LabelledFilm(
    string Title, IReadOnlyList<string>? Also, int? Year, int? YearAlso, IReadOnlyList<string>? Directors, IReadOnlyList<string>? DirectorsAlso);

/// <summary>Somebody's words; several pieces are one quotation that its attribution breaks off.</summary>
/// <param name="Pieces">Where they stand in the file, without quotation marks.</param>
/// <param name="Kind">"speech" or "film".</param>
/// <param name="KindAlso">Another kind that is as right.</param>
/// <param name="Speaker">Full name where the text gives it; null where it names nobody.</param>
/// <param name="SpeakerAlso">Other names that are as right; an empty one: no name is as right.</param>
/// <param name="Source">Where the words were said, as the text puts it.</param>
/// <param name="Optional">Neither rewarded nor punished.</param>
internal sealed record LabelledQuote(
    IReadOnlyList<LabelledSpan> Pieces, string Kind, string? KindAlso, string? Speaker, IReadOnlyList<string>? SpeakerAlso, string? Source, bool Optional);

/// <summary>Half-open UTF-16 offsets into the raw file decoded as UTF-8.</summary>
internal sealed record LabelledSpan(int Start, int End, bool Optional);
