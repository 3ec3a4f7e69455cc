using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilmClubBot.OnWeb.Scripting;

/// <summary>The page's own script: what a browser does for no server.</summary>
internal sealed class PageScript(IJSRuntime browser)
{
    private const string Address = "./_content/FilmClubBot.OnWeb/chat.js";
    private Task<IJSObjectReference>? _module;

    /// <summary>The IANA name of the browser's time zone; null when it tells none.</summary>
    public async Task<string?> Zone(CancellationToken cancellationToken) =>
        await (await Module(cancellationToken)).InvokeAsync<string?>("zone", cancellationToken);

    /// <summary>Makes an input tell a combobox of its keys.</summary>
    public async Task<IJSObjectReference?> Attach<T>(ElementReference input, ElementReference list, DotNetObjectReference<T> owner, CancellationToken cancellationToken)
        where T : class =>
        await (await Module(cancellationToken)).InvokeAsync<IJSObjectReference>("attach", cancellationToken, input, list, owner);

    /// <summary>Calls one of the script's functions; a browser that is gone is no failure.</summary>
    public Task Call(string function, CancellationToken cancellationToken, params object?[] arguments) => Quietly(async () =>
        await (await Module(cancellationToken)).InvokeVoidAsync(function, cancellationToken, arguments));

    /// <summary>Does something in the browser unless it is gone.</summary>
    public static async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The page was closed; nobody is left to do it for.
        }
    }

    private Task<IJSObjectReference> Module(CancellationToken cancellationToken) =>
        _module is { IsFaulted: false, IsCanceled: false } ? _module : _module = browser.InvokeAsync<IJSObjectReference>("import", cancellationToken, Address).AsTask();
}
