using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Addresses for moderators.</summary>
internal static class ModeratorEndpoints
{
    /// <summary>Answers moderators alone and lets nobody store the answer. Others, and requests to which the handler returns null, get a page that says what is missing.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="missing">The locale's key of what is missing.</param>
    public static void ForModerators(this RouteHandlerBuilder endpoint, string missing) => endpoint.AddEndpointFilter(async (invocation, next) =>
    {
        var context = invocation.HttpContext;
        if (!context.RequestServices.GetRequiredService<ChatAccess>().IsModerator(context) || await next(invocation) is not { } answer)
            return await SiteHtml.Missing(context, missing);
        context.Response.Headers.CacheControl = "private, no-store";
        return answer;
    });
}
