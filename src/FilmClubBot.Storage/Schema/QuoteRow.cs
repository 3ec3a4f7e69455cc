using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

/// <summary>A quotable span. It is withdrawn, not deleted, when its words go: should they come back, its key and a moderator's decisions do too.</summary>
internal sealed class QuoteRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public int ReviewId { get; set; }

    public ReviewRow Review { get; set; } = null!;

    public int Start { get; set; }

    public int End { get; set; }

    public required string Text { get; set; }

    public QuoteKind Kind { get; set; }

    /// <summary>Who says it; for the reviewer's own sentence the critic, changed with the review's.</summary>
    public string? Speaker { get; set; }

    public string? FoldedSpeaker { get; set; }

    /// <summary>Last word of the folded speaker, so that a search by surname is one step in the index.</summary>
    public string? SpeakerSurname { get; set; }

    public string? Source { get; set; }

    /// <summary>Taken out by a moderator.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Its words stand in the review no more.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Made, or given its speaker, by a moderator: a re-reading changes neither kind nor speaker nor source.</summary>
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

/// <summary>That a quote touches a theme.</summary>
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
