using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A quotable span. When its words disappear it is withdrawn, not deleted: if they reappear, so do its key and a moderator's decisions.</summary>
internal sealed class QuoteRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    /// <summary>Ordinal of the film of its review that it belongs to; null if it belongs to all of them.</summary>
    public int? FilmOrdinal { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public required string Text { get; set; }

    public QuoteKind Kind { get; set; }

    /// <summary>The speaker; for the reviewer's own sentence the critic, updated with the review's critic.</summary>
    public string? Speaker { get; set; }

    public string? FoldedSpeaker { get; set; }

    /// <summary>Last word of the folded speaker, so that the index supports a search by surname.</summary>
    public string? SpeakerSurname { get; set; }

    public string? Source { get; set; }

    /// <summary>Whether a moderator removed it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether its words are no longer in the review.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Whether a moderator added it or set its speaker: a re-reading then changes neither kind nor speaker nor source.</summary>
    public bool IsCurated { get; set; }

    public List<QuoteThemeRow> Themes { get; } = [];

    public void Attribute(string? speaker)
    {
        Speaker = speaker.OrNull();
        FoldedSpeaker = Speaker is null ? null : PersonName.Fold(Speaker);
        SpeakerSurname = Speaker is null ? null : PersonName.Surname(Speaker);
    }

    public void Locate(TextSpan span, string body)
    {
        Start = span.Start;
        End = span.End;
        Text = span.Of(body);
        IsWithdrawn = false;
    }
}

/// <summary>A theme that a quote touches.</summary>
internal sealed class QuoteThemeRow : IClubRow
{
    public int ClubId { get; set; }

    public int QuoteId { get; set; }

    public required string FoldedName { get; set; }
}

internal sealed class QuoteRowConfiguration : IEntityTypeConfiguration<QuoteRow>, IEntityTypeConfiguration<QuoteThemeRow>
{
    public void Configure(EntityTypeBuilder<QuoteRow> builder)
    {
        builder.ToTable("Quotes");
        builder.Property(quote => quote.Kind).HasConversion<string>();
        builder.HasIndex(quote => new { quote.ClubId, quote.ReviewId, quote.Start });
        builder.HasIndex(quote => new { quote.ClubId, quote.SpeakerSurname });
        builder.HasOne(quote => quote.Review).WithMany().WithinTheClub(quote => quote.ReviewId);
        builder.HasMany(quote => quote.Themes).WithOne().WithinTheClub(theme => theme.QuoteId);
    }

    public void Configure(EntityTypeBuilder<QuoteThemeRow> builder)
    {
        builder.ToTable("QuoteThemes");
        builder.HasKey(theme => new { theme.ClubId, theme.QuoteId, theme.FoldedName });
        builder.HasIndex(theme => new { theme.ClubId, theme.FoldedName, theme.QuoteId });
    }
}
