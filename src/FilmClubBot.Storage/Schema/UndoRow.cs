using System.Text.Json;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A change of something that <c>/undo</c> is for. Ids are never reused, because buttons carry them.</summary>
internal sealed class UndoRow : IClubRow
{
    /// <summary>The <see cref="Reversal"/> of a change that cannot be undone.</summary>
    public const string NoReversal = "null";

    public int Id { get; set; }

    public int ClubId { get; set; }

    public Instant At { get; set; }

    public int MemberId { get; set; }

    public MemberRow Member { get; set; } = null!;

    /// <summary>The command that made the change, as JSON.</summary>
    public required string Call { get; set; }

    /// <summary>The command that undoes it, as JSON; <see cref="NoReversal"/> where none can.</summary>
    public required string Reversal { get; set; }

    public required string Target { get; set; }

    public UndoableChange ToChange() => new(Id, At, JsonSerializer.Deserialize<CommandCall>(Call)!, new(JsonSerializer.Deserialize<CommandCall?>(Reversal), Target));
}

internal sealed class UndoRowConfiguration : IEntityTypeConfiguration<UndoRow>
{
    public void Configure(EntityTypeBuilder<UndoRow> builder)
    {
        builder.ToTable("Undos");
        builder.HasIndex(row => new { row.ClubId, row.MemberId });
        builder.HasIndex(row => new { row.ClubId, row.Target });
        builder.HasOne(row => row.Member).WithMany().WithinTheClub(row => row.MemberId);
    }
}
