using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilmClubBot.OnWeb.Scripting;

/// <summary>The page's script: functions that need the browser.</summary>
internal sealed class PageScript(IJSRuntime browser)
{
    private const string Address = "./_content/FilmClubBot.OnWeb/chat.js";
    private Task<IJSObjectReference>? _module;

    /// <summary>The IANA name of the browser's time zone; null if it reports none.</summary>
    public async Task<string?> Zone(CancellationToken cancellationToken) =>
        await (await Module(cancellationToken)).InvokeAsync<string?>("zone", cancellationToken);

    /// <summary>Makes an input report its keys to a combobox.</summary>
    public async Task<IJSObjectReference?> Attach<T>(ElementReference input, ElementReference list, DotNetObjectReference<T> owner, CancellationToken cancellationToken)
        where T : class =>
        await (await Module(cancellationToken)).InvokeAsync<IJSObjectReference>("attach", cancellationToken, input, list, owner);

    /// <summary>Calls one of the script's functions; a closed browser is not a failure.</summary>
    public Task Call(string function, CancellationToken cancellationToken, params object?[] arguments) => Quietly(async () =>
        await (await Module(cancellationToken)).InvokeVoidAsync(function, cancellationToken, arguments));

    /// <summary>Runs an action in the browser; ignores a closed browser.</summary>
    public static async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The page was closed, so the result is no longer needed.
        }
    }

    private Task<IJSObjectReference> Module(CancellationToken cancellationToken) =>
        _module is { IsFaulted: false, IsCanceled: false } ? _module : _module = browser.InvokeAsync<IJSObjectReference>("import", cancellationToken, Address).AsTask();
}
