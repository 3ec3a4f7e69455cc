using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// What a link on another site leads to: browsers do not send the cookies with it, because they are SameSite=Strict. From this page, which
/// is of this site, the chat opens as the person who is signed in.
/// </summary>
public partial class ArrivalPage
{
    /// <summary>The path that the link named.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    /// <summary>Shows the page to a browser that follows another site's link to the chat.</summary>
    internal static Task Handle(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Site"] != "cross-site" || !HttpMethods.IsGet(request.Method)
            || context.GetEndpoint() is not { Metadata: var metadata } || metadata.GetMetadata<IAllowAnonymous>() is not null)
            return next(context);
        context.Response.Headers.CacheControl = "no-store";
        var path = request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
        return new RazorComponentResult<ArrivalPage>(new Dictionary<string, object?> { [nameof(Path)] = LocalPath.Of(path, request.PathBase) }).ExecuteAsync(context);
    }
}
