using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Syndication;

/// <summary>The society's feeds for readers and other programs: reviews, programme, results of ballots. See docs/decisions/0081-report.md.</summary>
internal static class FeedEndpoints
{
    private const string Caching = "public, max-age=300";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/feed/{name}.xml", Sent.Methods, Atom).Open();
        endpoints.MapMethods("/feed/{name}.json", Sent.Methods, Json).Open();
    }

    private static async Task<IResult> Atom(HttpContext context, string name, ClubFeeds feeds, SiteAddress site, Club club) =>
        await feeds.Find(name, site.Root(context), context.RequestAborted) is { } feed
            ? Sent.Of(context, AtomFeed.Write(feed, club), AtomFeed.MediaType, Caching)
            : TypedResults.NotFound();

    private static async Task<IResult> Json(HttpContext context, string name, ClubFeeds feeds, SiteAddress site, Club club) =>
        await feeds.Find(name, site.Root(context), context.RequestAborted) is { } feed
            ? Sent.Of(context, JsonFeed.Write(feed, club), JsonFeed.MediaType, Caching)
            : TypedResults.NotFound();
}
