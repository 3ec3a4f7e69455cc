using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>The calendars that programs subscribe to: the society's, and each member's own under an unguessable address.</summary>
internal static class CalendarEndpoints
{
    // Calendar programs poll hourly or more rarely, and validate their copy by the ETag. Proxies must not store a member's calendar.
    private const string Caching = "private, no-cache";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/calendar/{name}.ics", Sent.Methods, Answer).Open();

    private static async Task<IResult> Answer(HttpContext context, string name, CalendarFeeds feeds, SiteAddress site) =>
        await feeds.Find(name, site.Root(context), context.RequestAborted) is { } feed
            ? Sent.Of(context, feed.Text, CalendarWriter.MediaType, Caching, feed.ChangedAt)
            : TypedResults.NotFound();
}
