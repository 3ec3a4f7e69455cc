using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Installing;

/// <summary>The page that adds the bot to a server or a workspace: plain HTML, in the reader's language.</summary>
internal static class InstallPageEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(InstallPage.Path, Sent.Methods, Show).OpenToInstalling();

    private static async Task<IResult> Show(HttpContext context, IEnumerable<IInstallLink> links, SiteAddress site)
    {
        InstallOutcome? outcome = Enum.TryParse<InstallOutcome>(context.Request.Query[InstallPage.Outcome], ignoreCase: true, out var given) && Enum.IsDefined(given) ? given : null;
        List<IInstallLink> offered = [.. links.Where(link => link is { Address: not null, IsForEverybody: true })];
        // The outcome is shown also to the operator of one club, whom doctor gives the link.
        if (offered.Count == 0 && outcome is null)
            return await SiteHtml.Missing(context, "site.missing.add");
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(
            await SiteHtml.Render<AddPage>(context, new()
            {
                [nameof(AddPage.Root)] = site.Root(context),
                [nameof(AddPage.Links)] = offered,
                [nameof(AddPage.Outcome)] = outcome,
                [nameof(AddPage.Languages)] = context.Request.Headers.AcceptLanguage.ToString(),
            }),
            SiteHtml.MediaType);
    }
}
