using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.OwnData;

/// <summary>Signed addresses under which members download their data.</summary>
public interface IExportLinks
{
    /// <summary>How long an address is valid.</summary>
    static readonly Duration Lifetime = Duration.FromMinutes(15);

    /// <summary>An address for a member of a club; null where the program has none that can be opened from that platform.</summary>
    Uri? Issue(ClubId club, MemberId member, Platform platform);
}

/// <summary>A program without pages.</summary>
internal sealed class NoExportLinks : IExportLinks
{
    public Uri? Issue(ClubId club, MemberId member, Platform platform) => null;
}
