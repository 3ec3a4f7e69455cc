using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Shows a sign-in link, once and to the caller alone.</summary>
internal static class SignInCard
{
    /// <summary>The refusal where the browser chat asks nobody to sign in; null where it does.</summary>
    public static Card? Refusal(SiteAddress site, Phrases say) =>
        site.RequiresSignIn ? null : Card.Refusal(say["refusal.title"], say["signin.open"]);

    public static Card Of(string title, string whose, SignInSecret link, SiteAddress site, Caller caller)
    {
        var say = caller.Say;
        var path = SiteAddress.SignInPath(link);
        var address = site.At(path);
        return new()
        {
            Title = title,
            Body =
            [
                new Paragraph(new Code(address?.AbsoluteUri ?? SiteAddress.FolderOf(caller.Club) + path)),
                new Paragraph(whose),
                new Paragraph(say["signin.rules", ("n", (int)SignInSecret.LinkLifetime.TotalHours)]),
                .. address is null ? [new Paragraph(say["signin.noaddress"])] : Array.Empty<Block>(),
            ],
            Actions = address is null ? [] : [new LinkButton(say["signin.button"], address)],
            Audience = Audience.Caller,
            WithoutSecrets = new() { Title = title, Body = [new Paragraph(say["signin.shown"])], Audience = Audience.Caller },
        };
    }
}
