using FilmClubBot.Domain.Intake;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class ReviewRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Whether its source has withdrawn it; apart from <see cref="IsHidden"/>, so that a moderator's decision is not undone when the source is read again.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Whether it is one of the samples that come with the program. Samples that have gone are hidden.</summary>
    public bool IsSample { get; set; }

    /// <summary>Why a moderator should check its film; null if it is certain or was checked.</summary>
    public FilmDoubt? Doubt { get; set; }

    /// <summary>The <see cref="ListedAt"/> of undated reviews of an archive: after every dated one.</summary>
    public static readonly Instant AfterDated = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <summary>When it was published or, if unknown, first read as news: the sort key of lists.</summary>
    public Instant ListedAt { get; set; }

    public Instant? PublishedAt { get; set; }

    public int Revision { get; set; } = 1;

    public required string Title { get; set; }

    public required string FoldedTitle { get; set; }

    /// <summary>The displayed critic: the moderator's correction, or else the source's value.</summary>
    public string? Author { get; set; }

    public string? FoldedAuthor { get; set; }

    /// <summary>The displayed link: the moderator's correction, or else the source's.</summary>
    public string? Link { get; set; }

    /// <summary>The source's own permanent id.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The source's link in comparable form; see <see cref="Domain.Reviews.LinkKey"/>.</summary>
    public string? LinkKey { get; set; }

    /// <summary>As <see cref="LinkKey"/>, for the link that a moderator set.</summary>
    public string? CorrectedLinkKey { get; set; }

    /// <summary>The critic as the source last named them, so that a correction is not mistaken for a change of the source.</summary>
    public string? SourceAuthor { get; set; }

    /// <summary>A moderator's corrections; every re-reading preserves them.</summary>
    public ReviewCorrections Corrections { get; set; } = new();

    /// <summary>Whether its words are covered until its film's next screening is over: as a moderator decided, or else the source warned.</summary>
    public bool IsSpoiler { get; set; }

    /// <summary>Whether the source warned of spoilers, so that a moderator's decision is not undone when the warning is read again.</summary>
    public bool IsSourceSpoiler { get; set; }

    /// <summary>The films that the source states, or that a moderator named for a text in which none was found.</summary>
    public IReadOnlyList<StatedFilm> StatedFilms { get; set; } = [];

    /// <summary>The links in the text to films' pages: they say which film it is when it is read again.</summary>
    public IReadOnlyList<LinkedFilm> Links { get; set; } = [];

    /// <summary>The file or feed of the current text.</summary>
    public required string Origin { get; set; }

    /// <summary>Hash of the body's words, without case, accents, punctuation and layout.</summary>
    public required string WordsHash { get; set; }

    /// <summary>The edition of the reader that made the stored findings; empty for those of releases that did not record it.</summary>
    public string ReadBy { get; set; } = "";

    /// <summary>The language of the text, as <see cref="Reading.Language"/>: full-text search uses its stems.</summary>
    public string Language { get; set; } = "und";

    /// <summary>The number of sentences in the body; stored so that searches need not count them.</summary>
    public int PassageCount { get; set; }

    /// <summary>The source's categories.</summary>
    public List<string> Categories { get; set; } = [];

    /// <summary>Its own image, of which only the address is stored.</summary>
    public ReviewImage? Image { get; set; }

    public IReadOnlyList<TextSpan> Emphasis { get; set; } = [];

    public IReadOnlyList<TextSpan> BlockQuotes { get; set; } = [];

    /// <summary>The last column, after all those that lists use: SQLite then reads them without following the long text's overflow pages.</summary>
    public required string Body { get; set; }

    public List<ReviewFilmRow> Films { get; } = [];

    public ReviewText ToText() => new(Title, Body, Emphasis, BlockQuotes) { StatedFilms = StatedFilms, Categories = Categories, Links = Links };

    public StoredReview ToStored() => new(Title, FoldedTitle, FoldedAuthor, SourceAuthor, LinkKey, ExternalId, PublishedAt, WordsHash, Body)
    {
        Origin = Origin,
        Host = LinkKey is { } key ? ReviewIdentity.Host(key) : Domain.Reviews.LinkKey.Of(Link.ToUri()) is { } shown ? ReviewIdentity.Host(shown) : null,
        IsWithdrawn = IsWithdrawn,
        IsSample = IsSample,
        StatedFilms = StatedFilms,
        Links = Links,
        Image = Image,
        IsSourceSpoiler = IsSourceSpoiler,
    };

    public ReviewReference ToReference() => new(new(Id), Title, Author, Link.ToUri()) { IsCovered = IsSpoiler, IsSample = IsSample };
}

/// <summary>A moderator's corrections of a review; null leaves a value unchanged.</summary>
internal sealed class ReviewCorrections
{
    public int? FilmId { get; set; }

    /// <summary>Whether a moderator found the recognised film right.</summary>
    public bool IsChecked { get; set; }

    public string? Author { get; set; }

    public string? Link { get; set; }
}

internal sealed class ReviewRowConfiguration : IEntityTypeConfiguration<ReviewRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> builder)
    {
        builder.ToTable("Reviews");
        builder.ComplexProperty(review => review.Corrections);
        builder.Property(review => review.Image).HasConversion<ReviewImageConverter>();

        // For the lists: latest first, hidden ones apart. Autocompletion reads only the index, not the texts.
        builder.HasIndex(review => new { review.ClubId, review.IsHidden, review.ListedAt, review.Id });
        builder.HasIndex(review => new { review.ClubId, review.ListedAt, review.FoldedTitle, review.FoldedAuthor });
        builder.HasIndex(review => new { review.ClubId, review.IsHidden, review.PassageCount });

        builder.HasIndex(review => new { review.ClubId, review.ReadBy });
        builder.HasIndex(review => new { review.ClubId, review.Doubt });

        // For removing the samples when a review is stored, without reading the others.
        builder.HasIndex(review => new { review.ClubId, review.IsHidden }).HasFilter("\"IsSample\"");

        // For recognising a draft. Not unique: some feeds use the home page as every post's link, or number their ids from 1.
        builder.HasIndex(review => new { review.ClubId, review.ExternalId });
        builder.HasIndex(review => new { review.ClubId, review.LinkKey });
        builder.HasIndex(review => new { review.ClubId, review.CorrectedLinkKey });
        builder.HasIndex(review => new { review.ClubId, review.WordsHash });
        builder.HasIndex(review => new { review.ClubId, review.FoldedTitle });
    }
}
