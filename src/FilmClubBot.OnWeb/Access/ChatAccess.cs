using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Decides who may use the chat: everybody on this machine, or the people who signed in. See docs/decisions/0040.</summary>
internal sealed class ChatAccess(IOptions<WebOptions> options)
{
    private readonly bool _isClosed = options.Value.IsChatClosed;

    /// <summary>Whether people sign in.</summary>
    public bool RequiresSignIn { get; } = options.Value.AsksForToken;

    /// <summary>Why the chat is closed to a request; null if it is open to it, or opens by signing in.</summary>
    public string? WhyClosed(HttpContext context) => this switch
    {
        { RequiresSignIn: true } => null,
        { _isClosed: true } => "The chat is closed while Web:PublicUrl is set without a Web:AccessToken; set one to open it.",
        _ when LocalRequest.WasForwarded(context.Request) => "The chat is answered on this machine only, and this request came through a proxy; to open it further, set Web:PublicUrl, Web:Proxies and Web:AccessToken.",
        _ => LocalRequest.IsDirect(context) ? null : "The chat is answered on this machine only; to open it further, set Web:AccessToken.",
    };

    /// <summary>Whether a request may see what only people with access to the chat see.</summary>
    public bool IsInsider(HttpContext context) => RequiresSignIn ? context.User.Identity is { IsAuthenticated: true } : WhyClosed(context) is null;
}
