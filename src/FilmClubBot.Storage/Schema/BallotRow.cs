using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class BallotRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Title { get; set; }

    public CountingMethod Method { get; set; }

    public int Seats { get; set; }

    public int Quorum { get; set; }

    public bool IsSecret { get; set; }

    public Instant OpenedAt { get; set; }

    public Instant? ClosesAt { get; set; }

    public BallotState State { get; set; }

    public Instant? ClosedAt { get; set; }

    public required string Seed { get; set; }

    /// <summary>The published file: all that is stored of the votes after the ballot is closed.</summary>
    public string? Record { get; set; }

    public List<BallotFilmRow> Films { get; } = [];

    public List<VoteRow> Votes { get; } = [];

    public Ballot ToBallot() => new(new(Id), Title, [.. Films.OrderBy(row => row.Number).Select(row => row.Film.ToFilm())], new(Method, Seats, Quorum), DrawSeed.FromText(Seed), OpenedAt)
    {
        IsSecret = IsSecret,
        ClosesAt = ClosesAt,
        State = State,
        ClosedAt = ClosedAt,
        Record = Record,
    };
}

/// <summary>A film that a ballot is about.</summary>
internal sealed class BallotFilmRow : IClubRow
{
    public int ClubId { get; set; }

    public int BallotId { get; set; }

    public BallotRow Ballot { get; set; } = null!;

    public int Number { get; set; }

    public int FilmId { get; set; }

    public FilmRow Film { get; set; } = null!;
}

internal sealed class BallotRowConfiguration : IEntityTypeConfiguration<BallotRow>
{
    public void Configure(EntityTypeBuilder<BallotRow> builder)
    {
        builder.ToTable("Ballots");
        builder.Property(row => row.Method).HasConversion<string>();
        builder.Property(row => row.State).HasConversion<string>();
        builder.HasIndex(row => new { row.State, row.ClubId });
        builder.HasMany<AnnouncementRow>().WithOne().WithinTheClub(announcement => announcement.BallotId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BallotFilmRowConfiguration : IEntityTypeConfiguration<BallotFilmRow>
{
    public void Configure(EntityTypeBuilder<BallotFilmRow> builder)
    {
        builder.ToTable("BallotFilms");
        builder.HasKey(row => new { row.ClubId, row.BallotId, row.Number });
        builder.HasOne(row => row.Ballot).WithMany(ballot => ballot.Films).WithinTheClub(row => row.BallotId);
        builder.HasOne(row => row.Film).WithMany().WithinTheClub(row => row.FilmId);
    }
}
