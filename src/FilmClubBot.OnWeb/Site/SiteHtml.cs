using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
        where T : IComponent => Render<CascadingValue<string>>(context.RequestServices, new()
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

    /// <summary>Renders a document that nobody requested, such as a file of an archive.</summary>
    public static async Task<string> Render<T>(IServiceProvider services, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(new PageServices(services), services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    // Components get the services that the page is rendered with, whichever club's they are.
    private sealed class PageServices(IServiceProvider services) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IComponentActivator) ? new ClubComponentActivator(() => services) : services.GetService(serviceType);
    }
}
