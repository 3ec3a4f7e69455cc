using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Images;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Feeds.Headers;

/// <summary>What a file states about its review apart from the text: in its header, and in its name.</summary>
internal sealed record ReviewHeader
{
    /// <summary>The headline, where the header states one.</summary>
    public string? Title { get; private init; }

    /// <summary>A headline derived from the slug, for a text without any.</summary>
    public string? DerivedTitle { get; private init; }

    /// <summary>The critic.</summary>
    public string? Author { get; private init; }

    /// <summary>Where the review is published.</summary>
    public Uri? Link { get; private init; }

    /// <summary>When it was published.</summary>
    public Instant? PublishedAt { get; private init; }

    /// <summary>The date in the file's name.</summary>
    public Instant? NamedDate { get; private init; }

    /// <summary>The source's own id.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>The reviewed films.</summary>
    public IReadOnlyList<StatedFilm> Films { get; private init; } = [];

    /// <summary>Under what its site files it, the main category first.</summary>
    public IReadOnlyList<string> Categories { get; private init; } = [];

    /// <summary>The images that the header states, the best first.</summary>
    public IReadOnlyList<StatedImage> Images { get; private init; } = [];

    /// <summary>Whether it warns of spoilers.</summary>
    public bool IsSpoiler { get; private init; }

    /// <summary>Whether and when it is published.</summary>
    public Publication Publication { get; private init; } = Publication.Published;

    /// <summary>Reads a header.</summary>
    /// <param name="fields">What the header states.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="limits">The limits; longer values are cut or omitted.</param>
    public static ReviewHeader Of(HeaderFields fields, string name, FileLimits limits)
    {
        var post = PostName.Of(name);
        var films = FilmFields.Of(fields, limits);
        // Hugo publishes on the publishDate; its date may be the day on which the text was begun.
        var publishedAt = PublishedDate.Parse(fields.First("publishdate")) ?? PublishedDate.Parse(fields.First("date", "published", "publishedat", "pubdate", "datepublished", "posted", "revdate", "datum", "fecha"));
        return new()
        {
            Title = DraftFields.Title(fields.First("title", "headline", "doctitle", "titel", "titre", "titulo") ?? DraftFields.FromHtml(fields.First("posttitle")), limits),
            DerivedTitle = DraftFields.Title(Slug.TitleOf(fields.First("slug") ?? post.Slug, films.Count > 0 || FilmFields.IsOfOneFilm(fields)), limits),
            Author = DraftFields.Author(fields.First("author", "byline", "authors", "critic", "reviewer", "autor", "autorin", "auteur", "autrice", "autora"), limits),
            Link = DraftFields.Link(fields.First("link", "permalink", "canonical", "canonicalurl", "url"), null, limits),
            PublishedAt = publishedAt,
            NamedDate = post.PublishedAt,
            ExternalId = DraftFields.ExternalId(fields.First("id", "guid"), limits),
            Films = films,
            Categories = HeaderCategories.Of(fields),
            Images = ImageFields.Of(fields),
            IsSpoiler = FilmFields.WarnsOfSpoilers(fields),
            Publication = HeaderPublication.Of(fields, publishedAt ?? post.PublishedAt),
        };
    }
}
