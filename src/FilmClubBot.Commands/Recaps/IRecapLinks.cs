using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>Signed addresses of members' recaps.</summary>
public interface IRecapLinks
{
    /// <summary>How long an address is valid.</summary>
    static readonly Duration Lifetime = Duration.FromDays(7);

    /// <summary>An address for a member; null where the program has none that can be opened from that platform.</summary>
    Uri? Issue(MemberId member, ReportSpan period, Platform platform);
}

/// <summary>A program without pages.</summary>
internal sealed class NoRecapLinks : IRecapLinks
{
    public Uri? Issue(MemberId member, ReportSpan period, Platform platform) => null;
}
