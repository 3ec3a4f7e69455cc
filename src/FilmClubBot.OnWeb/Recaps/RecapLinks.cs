using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace FilmClubBot.OnWeb.Recaps;

/// <summary>Addresses of members' recaps.</summary>
internal sealed class RecapLinks(IDataProtectionProvider protection, SiteAddress site, Club club, IClock clock) : IRecapLinks
{
    /// <summary>The folder of the addresses.</summary>
    public const string Path = "me/wrapped";

    private readonly MemberTokens _tokens = new(protection.CreateProtector("FilmClubBot.Recaps"), club, clock);

    /// <inheritdoc/>
    public Uri? Issue(MemberId member, ReportSpan period, Platform platform) =>
        site.IsReachedFrom(platform) ? site.At($"{Path}/{_tokens.Issue(club.Id, member, IRecapLinks.Lifetime, period.Name)}") : null;

    /// <summary>The member of an address, and the name of the period; null where it is not valid.</summary>
    /// <param name="token">The part of the address after the folder.</param>
    public (MemberId Member, string Period)? Read(string token) => _tokens.Read(token);
}
