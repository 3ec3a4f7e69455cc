using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Pages as a browser reads them.</summary>
internal static class Pages
{
    /// <summary>Asks for a page by one of the host's names and parses it.</summary>
    public static async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> Page(this WebHost host, string path, string? name = null, string? languages = null)
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (name is not null)
            request.Headers.Host = name;
        if (languages is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The texts of what a selector finds, each on one line.</summary>
    public static IReadOnlyList<string> Texts(this IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
