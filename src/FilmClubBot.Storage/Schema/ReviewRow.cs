using FilmClubBot.Domain.Intake;
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

    /// <summary>When it was published or, where that is not known, first read: what lists are ordered by.</summary>
    public Instant ListedAt { get; set; }

    public Instant? PublishedAt { get; set; }

    public Instant FirstReadAt { get; set; }

    public int Revision { get; set; } = 1;

    public required string Title { get; set; }

    public required string FoldedTitle { get; set; }

    /// <summary>The critic that is shown: the moderator's correction or else what the source says.</summary>
    public string? Author { get; set; }

    public string? FoldedAuthor { get; set; }

    /// <summary>The link that is shown: the moderator's correction or else the source's.</summary>
    public string? Link { get; set; }

    /// <summary>The source's own lasting id.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The source's link as it is compared; see <see cref="Domain.Reviews.LinkKey"/>.</summary>
    public string? LinkKey { get; set; }

    /// <summary>As <see cref="LinkKey"/>, of the link that a moderator gave.</summary>
    public string? CorrectedLinkKey { get; set; }

    /// <summary>The critic as the source last said, so that a correction does not look like a change of the source.</summary>
    public string? SourceAuthor { get; set; }

    /// <summary>A moderator's corrections; they outlive every re-reading.</summary>
    public ReviewCorrections Corrections { get; set; } = new();

    /// <summary>Whether its words are covered until its film's next screening is over, as a moderator decided.</summary>
    public bool IsSpoiler { get; set; }

    /// <summary>The file or feed of the current text.</summary>
    public required string Origin { get; set; }

    /// <summary>Hash of the body's words, without case, accents, punctuation and layout.</summary>
    public required string WordsHash { get; set; }

    /// <summary>The edition of the reader whose findings stand; empty for those of releases that did not note it.</summary>
    public string ReadBy { get; set; } = "";

    /// <summary>How many sentences the body has; kept so that searches need not count them.</summary>
    public int PassageCount { get; set; }

    /// <summary>What its source files it under.</summary>
    public List<string> Categories { get; set; } = [];

    public IReadOnlyList<TextSpan> Emphasis { get; set; } = [];

    public IReadOnlyList<TextSpan> BlockQuotes { get; set; } = [];

    /// <summary>After all that lists are made of: SQLite reads the columns before it without following the long text's overflow pages.</summary>
    public required string Body { get; set; }

    public List<ReviewFilmRow> Films { get; } = [];

    public ReviewText ToText() => new(Title, Body, Emphasis, BlockQuotes);

    public StoredReview ToStored() => new(Title, FoldedTitle, FoldedAuthor, SourceAuthor, LinkKey, ExternalId, PublishedAt, WordsHash, Body);

    public ReviewReference ToReference() => new(new(Id), Title, Author, Link.ToUri()) { IsCovered = IsSpoiler };
}

/// <summary>What a moderator mended on a review; a null was left as it was.</summary>
internal sealed class ReviewCorrections
{
    public int? FilmId { get; set; }

    public string? Author { get; set; }

    public string? Link { get; set; }
}

internal sealed class ReviewRowConfiguration : IEntityTypeConfiguration<ReviewRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> builder)
    {
        builder.ToTable("Reviews");
        builder.ComplexProperty(review => review.Corrections);

        // The lists: latest first, hidden ones apart; the chooser's words are in the index, so the texts stay unread.
        builder.HasIndex(review => new { review.ClubId, review.IsHidden, review.ListedAt, review.Id });
        builder.HasIndex(review => new { review.ClubId, review.ListedAt, review.FoldedTitle, review.FoldedAuthor });
        builder.HasIndex(review => new { review.ClubId, review.IsHidden, review.PassageCount });

        builder.HasIndex(review => new { review.ClubId, review.ReadBy });

        // Who is this draft? Not unique: some feeds give every post the home page as its link, or count their ids from 1.
        builder.HasIndex(review => new { review.ClubId, review.ExternalId });
        builder.HasIndex(review => new { review.ClubId, review.LinkKey });
        builder.HasIndex(review => new { review.ClubId, review.CorrectedLinkKey });
        builder.HasIndex(review => new { review.ClubId, review.WordsHash });
        builder.HasIndex(review => new { review.ClubId, review.FoldedTitle });
    }
}
