using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

internal sealed class ChannelMessageRow : IClubRow
{
    public long Id { get; set; }

    public int ClubId { get; set; }

    public required string Channel { get; set; }

    public int? AuthorId { get; set; }

    public MemberRow? Author { get; set; }

    public string? Typed { get; set; }

    public Instant At { get; set; }

    /// <summary>Whether only the author may see the card; a column, so that the database can filter by it.</summary>
    public bool IsForAuthor { get; set; }

    public required string Card { get; set; }

    /// <summary>Identifies a message of the bot when its key was lost.</summary>
    public string? Nonce { get; set; }

    public ChannelMessage ToMessage() => new(Id, Channel, Author?.ToMember(), Typed, CardJson.Read(Card), At);
}

internal sealed class ChannelMessageRowConfiguration : IEntityTypeConfiguration<ChannelMessageRow>
{
    public void Configure(EntityTypeBuilder<ChannelMessageRow> builder)
    {
        builder.ToTable("ChannelMessages");
        builder.HasIndex(row => new { row.ClubId, row.Channel, row.Id });
        builder.HasIndex(row => new { row.ClubId, row.Nonce });
        builder.HasOne(row => row.Author).WithMany().WithinTheClub(row => row.AuthorId);
    }
}
