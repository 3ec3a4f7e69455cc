using FilmClubBot.OnWeb.Chat;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>
/// Counts the open chats of the program, of all its clubs. A page that is opened beyond <see cref="WebOptions.MaxChats"/> says so; those that are open
/// continue, and so do those that come back after a broken connection.
/// </summary>
internal sealed class OpenChats(IOptions<WebOptions> options, ILogger<OpenChats> log)
{
    // Of the browsers that are told so, some find room a moment later.
    private const string RetrySeconds = "60";

    // Of all pages together, and of one page at least. A message with its buttons takes some 15 KB of each page that shows it.
    private const int MostShown = 15_000, LeastOfPage = 50;

    private readonly int _most = options.Value.MaxChats;
    private int _count;
    private int _isReported;

    /// <summary>How many chats are open, including those whose connection broke a moment ago.</summary>
    public int Count => _count;

    /// <summary>How many messages a page shows: fewer where very many are open, so that memory is not what limits them.</summary>
    public int MessagesOfPage => Math.Clamp(MostShown / Math.Max(1, _count), LeastOfPage, ShownMessages.Most);

    /// <summary>Answers a request for the chat's page with 503 where as many are open as may be. Call it after the routing.</summary>
    public Task Guard(HttpContext context, RequestDelegate next)
    {
        if (_count < _most || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type != typeof(ChatPage))
            return next(context);
        if (Interlocked.Exchange(ref _isReported, 1) == 0)
            log.LogWarning("The browser chat is full: {Count} chats are open, as many as Web:MaxChats permits. Raise it if the machine has the memory", _count);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetrySeconds;
        return Task.CompletedTask;
    }

    private void Leave()
    {
        // Reported again when it is full once more.
        if (Interlocked.Decrement(ref _count) < _most / 2)
            _isReported = 0;
    }

    /// <summary>Counts one chat, from its first connection until it is disposed of.</summary>
    internal sealed class Handler(OpenChats chats) : CircuitHandler
    {
        /// <inheritdoc/>
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref chats._count);
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            chats.Leave();
            return Task.CompletedTask;
        }
    }
}
