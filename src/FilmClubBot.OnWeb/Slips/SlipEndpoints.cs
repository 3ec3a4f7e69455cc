using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Slips;

/// <summary>
/// The reaction slips that an audience gives on its phones, and the sheet that leads to them: without a login, because the audience is not the
/// membership. See docs/decisions/0073-tally-and-slips.md.
/// </summary>
internal static class SlipEndpoints
{
    // A form of one letter; anything longer is not read.
    private const int MaxForm = 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/slips/{key}", Show).Open();
        // No antiforgery token: the host guard rejects posts of foreign pages, and there is no session that one could use.
        endpoints.MapPost("/slips/{key}", Accept).WithMetadata(new RequestSizeLimitAttribute(MaxForm)).DisableAntiforgery().OpenToSlips();
        endpoints.MapGet("/slips/{key}/sheet", Sheet).Open();
    }

    private static async Task<IResult> Show(HttpContext context, string key, ISlips slips, IScreenings screenings, AudienceSlips audience, SiteAddress site)
    {
        if (await Find(key, slips, screenings, context.RequestAborted) is not { } screening)
            return await SiteHtml.Missing(context, "slips.missing");
        SlipDevice.Mark(context);
        return await Page(context, new(screening, key, site.Root(context), Asked(audience.TimeOf(screening))), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Accept(
        HttpContext context, string key, ISlips slips, IScreenings screenings, AudienceSlips audience, IUnitOfWork work, SiteAddress site, [FromForm] string? grade)
    {
        if (await Find(key, slips, screenings, context.RequestAborted) is not { } screening)
            return await SiteHtml.Missing(context, "slips.missing");
        var view = new SlipView(screening, key, site.Root(context), Asked(audience.TimeOf(screening)));
        if (view.State != SlipState.Asked || !TryParse(grade, out var chosen))
            return await Page(context, view, StatusCodes.Status400BadRequest);
        if (SlipDevice.Of(context, screening.Id) is not { } device)
        {
            SlipDevice.Mark(context);
            return await Page(context, view with { State = SlipState.WithoutCookie }, StatusCodes.Status400BadRequest);
        }

        if (!await slips.Add(screening.Id, device, chosen, context.RequestAborted))
            return await Page(context, view with { State = SlipState.Repeated }, StatusCodes.Status409Conflict);
        await work.Commit(context.RequestAborted);
        return await Page(context, view with { State = SlipState.Accepted }, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Sheet(HttpContext context, string key, ISlips slips, IScreenings screenings, ISlipCode code, SiteAddress site)
    {
        if (await Find(key, slips, screenings, context.RequestAborted) is not { } screening)
            return await SiteHtml.Missing(context, "slips.missing");
        var root = site.Root(context);
        var address = new Uri(root, SiteAddress.SlipPath(key));
        var view = new SlipSheetView(screening, key, root, address, code.Draw(address), site.IsLocal);
        return await Html<SlipSheet>(context, new() { [nameof(SlipSheet.View)] = view }, StatusCodes.Status200OK);
    }

    private static async Task<Screening?> Find(string key, ISlips slips, IScreenings screenings, CancellationToken cancellationToken) =>
        SlipKey.IsKey(key) && await slips.WithKey(key, cancellationToken) is { } id && await screenings.Find(id, cancellationToken) is { IsPublic: true } screening ? screening : null;

    private static bool TryParse(string? letter, out Grade grade)
    {
        grade = default;
        return letter is { Length: 1 } && char.IsAsciiLetterLower(letter[0]) && Enum.TryParse(letter, ignoreCase: true, out grade);
    }

    private static SlipState Asked(SlipTime time) => time switch
    {
        SlipTime.Open => SlipState.Asked,
        SlipTime.Early => SlipState.Early,
        SlipTime.Closed => SlipState.Closed,
        _ => SlipState.Never,
    };

    private static Task<IResult> Page(HttpContext context, SlipView view, int status) => Html<SlipPage>(context, new() { [nameof(SlipPage.View)] = view }, status);

    // The address is known to the audience alone, and the page depends on the device.
    private static async Task<IResult> Html<T>(HttpContext context, Dictionary<string, object?> parameters, int status)
        where T : IComponent
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(await SiteHtml.Render<T>(context, parameters), SiteHtml.MediaType, statusCode: status);
    }
}
