using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Clubs;

/// <summary>
/// Decides which club a request is for: <c>/c/harbour-screen/films</c> is <c>/films</c> of the founded club with that name, with its services; every other
/// address is of the settings' club. See docs/decisions/0082-addresses-of-clubs.md.
/// </summary>
internal sealed class ClubRequests(RequestDelegate next, IClubs clubs)
{
    // A moderator may change the name again, so browsers must not redirect by their own memory for long.
    private const string RedirectCaching = "max-age=600";

    private static readonly PathString _folder = new($"/{SiteAddress.ClubsFolder}");

    public async Task InvokeAsync(HttpContext context)
    {
        if (Split(context.Request.Path) is var (name, rest) && ClubAddress.Read(name) is { } asked && await clubs.At(asked, context.RequestAborted) is { } place)
        {
            // Redirects from a former name too, and from the folder without its slash.
            if (place.Name != name || !rest.HasValue)
            {
                Redirect(context, place, rest);
                return;
            }

            var page = context.RequestServices.GetRequiredService<PageClub>();
            if (await page.Enter(place.Club, context.RequestAborted))
            {
                context.Request.PathBase = context.Request.PathBase.Add(_folder).Add($"/{name}");
                context.Request.Path = rest;
                context.RequestServices = new ClubServices(context.RequestServices, page.Services!);
            }
        }

        await next(context);
    }

    /// <summary>Refuses what is not of every club below the address of a founded one: platforms and hubs call the program itself. Call it after the routing.</summary>
    public static Task RefuseOthers(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices is ClubServices && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<OfEveryClub>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static (string Name, PathString Path)? Split(PathString path)
    {
        if (!path.StartsWithSegments(_folder, StringComparison.Ordinal, out var below) || below.Value is not ['/', .. { Length: > 0 } names])
            return null;
        var end = names.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? (names, default) : (names[..end], new(names[end..]));
    }

    private static void Redirect(HttpContext context, ClubPlace place, PathString rest)
    {
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.CacheControl = RedirectCaching;
        context.Response.Headers.Location = context.Request.PathBase.Add(_folder).Add($"/{place.Name}").Add(rest.HasValue ? rest : "/").ToUriComponent() + context.Request.QueryString.ToUriComponent();
    }
}

/// <summary>Marks an endpoint that every club has, at the root or below the club's address.</summary>
internal sealed class OfEveryClub;
