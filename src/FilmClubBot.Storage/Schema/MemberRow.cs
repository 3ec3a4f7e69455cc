using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FilmClubBot.Storage.Schema;

internal sealed class MemberRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public required string Name { get; set; }

    /// <summary>Whether the member is moderator in the browser chat; Discord and Slack have their own roles.</summary>
    public bool IsWebModerator { get; set; }

    /// <summary>Whether the member chose to be compared with others in a picture that all members see.</summary>
    public bool IsCompared { get; set; }

    /// <summary>What the member needs a screening to have.</summary>
    public AccessFeatures NeededFeatures { get; set; }

    /// <summary>Whether the member cannot see strobe light.</summary>
    public bool AvoidsStrobe { get; set; }

    public AccessNeeds Needs => new(NeededFeatures, AvoidsStrobe);

    public Member ToMember() => new(new(Id), Name);
}

internal sealed class MemberRowConfiguration : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder) => builder.ToTable("Members").Ignore(row => row.Needs);
}
