using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class RatingRow : IClubRow, IOfFilm
{
    public int ClubId { get; set; }

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>Half-stars, 1 to 10.</summary>
    public int Halves { get; set; }

    public string? Comment { get; set; }

    public CommentState CommentState { get; set; }

    public bool IsSpoiler { get; set; }

    public Instant At { get; set; }

    /// <summary>The comment as others see it, and whether it is a spoiler; null where they see none.</summary>
    public (string Comment, bool IsSpoiler)? ShownComment => Comment is not null && CommentState.IsVisible() ? (Comment, IsSpoiler) : null;

    public Rating ToRating() => ToRating(Film.ToFilm(), Member.ToMember());

    public Rating ToRating(Film film, Member member) => new(film, member, Stars.FromHalves(Halves), Comment, IsSpoiler, At) { CommentState = CommentState };
}

internal sealed class RatingRowConfiguration : IEntityTypeConfiguration<RatingRow>
{
    public void Configure(EntityTypeBuilder<RatingRow> builder)
    {
        builder.ToTable("Ratings", table => table.HasCheckConstraint("CK_Ratings_Halves", "\"Halves\" BETWEEN 1 AND 10"));
        // The key allows only one rating per member and film.
        builder.HasKey(rating => new { rating.ClubId, rating.FilmId, rating.MemberId });
        builder.HasIndex(rating => new { rating.ClubId, rating.FilmId, rating.Halves });
        builder.HasIndex(rating => new { rating.ClubId, rating.MemberId, rating.At });
        builder.HasIndex(rating => new { rating.ClubId, rating.CommentState });
        builder.Property(rating => rating.CommentState).HasConversion<string>();
        builder.HasOne(rating => rating.Film).WithMany().WithinTheClub(rating => rating.FilmId);
        builder.HasOne(rating => rating.Member).WithMany().WithinTheClub(rating => rating.MemberId);
    }
}
