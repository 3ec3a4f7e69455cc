using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Renders a page's component to text.</summary>
internal static class SiteHtml
{
    public const string MediaType = "text/html; charset=utf-8";

    /// <summary>The page for an address that shows nothing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="what">The locale's key of what is missing.</param>
    public static async Task<IResult> Missing(HttpContext context, string what) => TypedResults.Content(
        await Render<MissingPage>(context, new() { [nameof(MissingPage.Root)] = context.RequestServices.GetRequiredService<SiteAddress>().Root(context), [nameof(MissingPage.What)] = what }),
        MediaType,
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>Renders the page of a request.</summary>
    public static Task<string> Render<T>(HttpContext context, Dictionary<string, object?> parameters)
        where T : IComponent => ClubHtml.Render<CascadingValue<string>>(context.RequestServices, new()
        {
            [nameof(CascadingValue<>.Name)] = nameof(OwnAddress.Requested),
            [nameof(CascadingValue<>.Value)] = OwnAddress.Requested(context),
            [nameof(CascadingValue<>.IsFixed)] = true,
            [nameof(CascadingValue<>.ChildContent)] = (RenderFragment)(page =>
            {
                page.OpenComponent<T>(0);
                page.AddMultipleAttributes(1, parameters!);
                page.CloseComponent();
            }),
        });
}
