using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace FilmClubBot.OnWeb.OwnData;

/// <summary>Addresses under which a member downloads their data.</summary>
internal sealed class ExportLinks(IDataProtectionProvider protection, SiteAddress site, Club club, IClock clock) : IExportLinks
{
    /// <summary>The folder of the addresses.</summary>
    public const string Path = "me/export";

    private readonly MemberTokens _tokens = new(protection.CreateProtector("FilmClubBot.OwnData.Export"), club, clock);

    /// <inheritdoc/>
    public Uri? Issue(ClubId club, MemberId member, Platform platform) =>
        site.IsReachedFrom(platform) ? site.At($"{Path}/{_tokens.Issue(club, member, IExportLinks.Lifetime)}") : null;

    /// <summary>The member of an address; null where it is not valid.</summary>
    /// <param name="token">The last part of the address.</param>
    public MemberId? Read(string token) => _tokens.Read(token)?.Member;
}
