using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Recaps;

/// <summary>Collects what the pages of recaps show.</summary>
internal sealed class RecapPages(RecapSources sources, RecapWords words, IMembers members, RecapLinks links, ScreeningPolicy policy, Locales locales, Club club)
{
    /// <summary>The society's recap, without members' names; null where there is no such period, or nothing in it.</summary>
    public async Task<RecapView?> OfSociety(string period, Uri root, CancellationToken cancellationToken)
    {
        if (ReportSpan.ReadTermOrYear(period, policy.Terms) is not { } found)
            return null;
        var recap = await sources.OfSociety(found.In(club.Zone), cancellationToken);
        return recap.IsEmpty
            ? null
            : new(await words.OfSociety(recap, club.Name, found, namesMembers: false, locales.For(club.Locale), cancellationToken), SiteAddress.RecapPath(found.Name), root, IsPrivate: false);
    }

    /// <summary>A member's recap; null where the address is not valid, or the member was erased.</summary>
    public async Task<RecapView?> OfMember(string token, Uri root, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } link || ReportSpan.ReadTermOrYear(link.Period, policy.Terms) is not { } period || await members.Find(link.Member, cancellationToken) is not { } member)
            return null;
        var recap = await sources.OfMember(member.Id, period.In(club.Zone), cancellationToken);
        return recap.IsEmpty
            ? null
            : new(await words.OfMember(recap, member.Name, period, locales.For(club.Locale), cancellationToken), $"{RecapLinks.Path}/{token}", root, IsPrivate: true);
    }
}

/// <summary>The content of the page of a recap.</summary>
/// <param name="Text">The recap.</param>
/// <param name="Path">The page's path.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsPrivate">Whether it is a member's.</param>
public sealed record RecapView(RecapText Text, string Path, Uri Root, bool IsPrivate)
{
    /// <summary>The path of the picture.</summary>
    public string PicturePath => $"{Path}/picture.png";
}
