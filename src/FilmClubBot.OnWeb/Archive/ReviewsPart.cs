using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Reviews;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The visible reviews, word for word, each a text with a header. Samples are not the society's and are left out.</summary>
internal sealed class ReviewsPart(IReviews reviews) : IArchivePart
{
    private const int AtOnce = 500;

    // A JSON string is a double-quoted string of YAML too.
    private static readonly JsonSerializerOptions _yaml = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in await Ids(cancellationToken))
        {
            // One that was hidden meanwhile is left out.
            if (await reviews.Find(id, cancellationToken) is { IsHidden: false } review)
                yield return ArchiveFile.Text($"reviews/{id.Value.ToString("D5", CultureInfo.InvariantCulture)}-{Slug.Of(review.Text.Title, "review")}.md", Markdown(review));
        }
    }

    private async Task<IReadOnlyList<ReviewId>> Ids(CancellationToken cancellationToken)
    {
        HashSet<ReviewId> all = [];
        var page = 1;
        Slice<ReviewSummary> slice;
        do
        {
            slice = await reviews.Latest(new PageRequest(page++, AtOnce), cancellationToken);
            all.UnionWith(slice.Items.Where(review => !review.Reference.IsSample).Select(review => review.Reference.Id));
        }
        while (slice.Items.Count == AtOnce);
        return [.. all.OrderBy(id => id.Value)];
    }

    private static string Markdown(Review review)
    {
        var text = new StringBuilder("---\n");
        Line("title", review.Text.Title);
        if (review.Author is { } author)
            Line("author", author);
        if (review.PublishedAt is { } published)
            Line("date", InstantPattern.General.Format(published));
        if (review.Link is { } link)
            Line("link", link.AbsoluteUri);
        if (review.IsSpoiler)
            text.Append("spoiler: true\n");
        text.Append(review.Films.Count == 0 ? "" : "films:\n");
        foreach (var film in review.Films)
        {
            text.Append("  - title: ").Append(Quoted(film.Title)).Append('\n');
            if (film.Year is { } year)
                text.Append(CultureInfo.InvariantCulture, $"    year: {year}\n");
            if (film.Directors.Count > 0)
                text.Append("    directors: [").AppendJoin(", ", film.Directors.Select(Quoted)).Append("]\n");
        }

        return text.Append("---\n\n").Append(review.Text.Body.TrimEnd('\n')).Append('\n').ToString();

        void Line(string key, string value) => text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
    }

    private static string Quoted(string value) => JsonSerializer.Serialize(value, _yaml);
}
