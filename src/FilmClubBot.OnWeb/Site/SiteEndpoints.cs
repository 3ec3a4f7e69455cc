using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Sharing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The society's public pages: see docs/decisions/0027-programme-pages.md.</summary>
internal static class SiteEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/programme/{term?}", Sent.Methods, Programme).Open();
        endpoints.MapMethods("/films", Sent.Methods, Films).Open();
        endpoints.MapMethods("/films/{name}", Sent.Methods, Film).Open();
        endpoints.MapMethods("/films/{name}/picture.png", Sent.Methods, FilmPicture).Open();
        endpoints.MapMethods(SiteAddress.PicturePath, Sent.Methods, SocietyPicture).Open();
        endpoints.MapMethods(SiteAddress.PrivacyPath, Sent.Methods, Privacy).Open();
        endpoints.MapMethods(SiteAddress.TermsPath, Sent.Methods, Terms).Open();
        endpoints.MapMethods("/screenings/{screening:int}/timeline", Sent.Methods, Timeline).Open();
        endpoints.MapMethods("/screenings/{screening:int}/timeline.png", Sent.Methods, Picture).OpenToDrawing();
    }

    private static Task<FileContentHttpResult> Privacy(HttpContext context, RulesPages rules, SiteAddress site) =>
        Page<RulesPage>(context, new() { [nameof(RulesPage.View)] = rules.Privacy(site.Root(context)) });

    private static Task<FileContentHttpResult> Terms(HttpContext context, RulesPages rules, SiteAddress site) =>
        Page<RulesPage>(context, new() { [nameof(RulesPage.View)] = rules.Terms(site.Root(context)) });

    private static async Task<IResult> Timeline(HttpContext context, int screening, ScreeningFacts facts, SiteAddress site) =>
        await facts.Timeline(new(screening), site.Root(context), Insider(context), context.RequestAborted) is { } view
            ? await Page<TimelinePage>(context, new() { [nameof(TimelinePage.View)] = view })
            : await SiteHtml.Missing(context, "site.missing.timeline");

    private static async Task<IResult> Picture(HttpContext context, int screening, bool? dark, ScreeningFacts facts, SiteAddress site, ITimelinePicture picture, Locales locales, Club club)
    {
        if (await facts.Timeline(new(screening), site.Root(context), false, context.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var drawn = picture.Draw(view.Screening, view.Timeline, locales.For(club.Locale), dark ?? false);
        return Sent.Of(context, drawn.Content, drawn.MediaType, Sent.ForEverybody);
    }

    private static async Task<IResult> Programme(HttpContext context, string? term, ProgrammePages pages, SiteAddress site) =>
        await pages.Programme(term, site.Root(context), Insider(context), context.RequestAborted) is { } view
            ? await Page<ProgrammePage>(context, new() { [nameof(ProgrammePage.View)] = view })
            : await SiteHtml.Missing(context, "site.missing.term");

    private static async Task<IResult> Films(HttpContext context, string? q, string? page, FilmPages pages, SiteAddress site)
    {
        var typed = q is { Length: > 100 } ? q[..100] : q;
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
        return await Page<FilmsPage>(context, new() { [nameof(FilmsPage.View)] = await pages.Films(typed, number, site.Root(context), context.RequestAborted) });
    }

    private static async Task<IResult> Film(HttpContext context, string name, FilmPages pages, SiteAddress site)
    {
        if (NumberOf(name) is not { } id || await pages.Film(id, site.Root(context), Insider(context), context.RequestAborted) is not { } view)
            return await SiteHtml.Missing(context, "site.missing.film");
        // Redirects after a title was corrected, or if an address was cut short in a message.
        return name == $"{view.Film.Id}-{SiteAddress.FilmName(view.Film)}"
            ? await Page<FilmPage>(context, new() { [nameof(FilmPage.View)] = view })
            : TypedResults.LocalRedirect("~/" + SiteAddress.FilmPath(view.Film));
    }

    private static async Task<IResult> FilmPicture(HttpContext context, string name, FilmPages pages, SiteAddress site, PreviewPictures pictures, Locales locales, Club club)
    {
        if (NumberOf(name) is not { } id || await pages.Film(id, site.Root(context), false, context.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var drawn = pictures.Of(Previews.Of(view, locales.For(club.Locale)));
        return Sent.Of(context, drawn.Content, drawn.MediaType, Sent.ForEverybody);
    }

    private static async Task<IResult> SocietyPicture(HttpContext context, ProgrammePages pages, SiteAddress site, PreviewPictures pictures, Locales locales, Club club)
    {
        if (await pages.Programme(null, site.Root(context), false, context.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var drawn = pictures.Of(Previews.Of(view, club, locales.For(club.Locale)));
        return Sent.Of(context, drawn.Content, drawn.MediaType, Sent.ForEverybody);
    }

    private static FilmId? NumberOf(string name) => int.TryParse(name.Split('-', 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new FilmId(id) : null;

    private static async Task<FileContentHttpResult> Page<T>(HttpContext context, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        context.Response.Headers.Vary = "Cookie";
        return Sent.Of(context, await SiteHtml.Render<T>(context, parameters), SiteHtml.MediaType, Insider(context) ? Sent.ForOne : Sent.ForEverybody);
    }

    private static bool Insider(HttpContext context) => context.RequestServices.GetRequiredService<ChatAccess>().IsInsider(context);
}
