using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Clubs;

/// <summary>Renders pages, files of an archive and parts of a page to text, with the services of one club.</summary>
internal static class ClubHtml
{
    /// <summary>The component's HTML, once all of it is loaded.</summary>
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
