using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Commands.Clubs;

/// <summary>How much a founded club may have, by the settings of its host. Nothing limits the club of the settings: each limit is null there.</summary>
public sealed class ClubLimits(IOptions<HostingOptions> hosting, Club club)
{
    /// <summary>Its feeds.</summary>
    public int? Feeds => Of(hosting.Value.MostFeeds);

    /// <summary>The new items of its feeds within a day.</summary>
    public int? ItemsPerDay => Of(hosting.Value.MostItemsPerDay);

    /// <summary>Its reviews.</summary>
    public int? Reviews => Of(hosting.Value.MostReviews);

    /// <summary>The entries of a member's diary, with those of an import.</summary>
    public int? DiaryEntries => Of(hosting.Value.MostDiaryEntries);

    private int? Of(int most) => club.Id == ClubId.OfSettings ? null : most;
}
