using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Recaps;

/// <summary>The recaps of the society, for everybody, and of members, under addresses from <c>/wrapped</c>. See docs/decisions/0105-pictures-and-statistics.md.</summary>
internal static class RecapEndpoints
{
    private const string ForMember = "no-store";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/wrapped/{period}", Sent.Methods, Society).Open();
        endpoints.MapMethods("/wrapped/{period}/picture.png", Sent.Methods, SocietyPicture).OpenToDrawing();
        endpoints.MapMethods($"/{RecapLinks.Path}/{{token}}", Sent.Methods, Member).Open();
        endpoints.MapMethods($"/{RecapLinks.Path}/{{token}}/picture.png", Sent.Methods, MemberPicture).OpenToDrawing();
    }

    private static async Task<IResult> Society(HttpContext context, string period, RecapPages pages, SiteAddress site) =>
        await Page(context, await pages.OfSociety(period, site.Root(context), context.RequestAborted));

    private static async Task<IResult> Member(HttpContext context, string token, RecapPages pages, SiteAddress site) =>
        await Page(context, await pages.OfMember(token, site.Root(context), context.RequestAborted));

    private static async Task<IResult> SocietyPicture(HttpContext context, string period, bool? dark, RecapPages pages, SiteAddress site, IFigurePicture picture) =>
        Picture(context, await pages.OfSociety(period, site.Root(context), context.RequestAborted), dark ?? false, picture);

    private static async Task<IResult> MemberPicture(HttpContext context, string token, bool? dark, RecapPages pages, SiteAddress site, IFigurePicture picture) =>
        Picture(context, await pages.OfMember(token, site.Root(context), context.RequestAborted), dark ?? false, picture);

    private static async Task<IResult> Page(HttpContext context, RecapView? view) => view is null
        ? await SiteHtml.Missing(context, "site.missing.recap")
        : Sent.Of(context, await SiteHtml.Render<RecapPage>(context, new() { [nameof(RecapPage.View)] = view }), SiteHtml.MediaType, view.IsPrivate ? ForMember : Sent.ForEverybody);

    private static IResult Picture(HttpContext context, RecapView? view, bool isDark, IFigurePicture picture)
    {
        if (view is null)
            return TypedResults.NotFound();
        var drawn = picture.Draw(view.Text.Figure, isDark);
        return Sent.Of(context, drawn.Content, drawn.MediaType, view.IsPrivate ? ForMember : Sent.ForEverybody);
    }
}
