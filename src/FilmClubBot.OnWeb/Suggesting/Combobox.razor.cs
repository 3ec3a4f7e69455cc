using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Scripting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace FilmClubBot.OnWeb.Suggesting;

/// <summary>
/// A text box that suggests while it is typed in: the list combobox of the ARIA Authoring Practices. Its state is held
/// here; the page's script only tells of keys and puts in what comes back.
/// </summary>
public sealed partial class Combobox : IAsyncDisposable
{
    private ElementReference _input;
    private ElementReference _list;
    private DotNetObjectReference<Combobox>? _self;
    private IJSObjectReference? _attached;
    private CancellationTokenSource? _newest;
    private SuggestionList _offer = SuggestionList.None;
    private string _offeredFor = "";
    private string? _initial;
    private int _active = -1;
    private bool _listClosed = true;
    private bool _listens;

    /// <summary>The input's id; the list's and the options' ids start with it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The accessible name of the list.</summary>
    [Parameter, EditorRequired]
    public required string ListLabel { get; set; }

    /// <summary>What can stand at the caret: text, caret and what stops the look-up.</summary>
    [Parameter, EditorRequired]
    public required Func<string, int, CancellationToken, Task<SuggestionList>> Source { get; set; }

    /// <summary>Told when Enter is pressed and nothing is chosen by it; true empties the box.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<bool>> OnEnter { get; set; }

    /// <summary>Told of every text that stands in the box after a pause, and of the chosen item if it is one.</summary>
    [Parameter]
    public Action<string, Suggestion?>? OnText { get; set; }

    /// <summary>What stands below while nothing else is to be said.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Shown while the box is empty.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>What stands in it at first.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Most UTF-16 units.</summary>
    [Parameter]
    public int MaxLength { get; set; } = 200;

    /// <summary>Whether it has to be filled in.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Whether nothing can be typed yet.</summary>
    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>Whether nothing can be typed before the script listens: an Enter before it would be lost.</summary>
    [Parameter]
    public bool WaitsForScript { get; set; }

    /// <summary>Whether a choice is completed further at once: a command by its options.</summary>
    [Parameter]
    public bool AsksAgain { get; set; }

    /// <summary>The input's class.</summary>
    [Parameter]
    public string? InputClass { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [Inject]
    private PageScript Script { get; set; } = null!;

    [Inject]
    private ILogger<Combobox> Log { get; set; } = null!;

    private bool IsOpen => !_listClosed && _offer.Items.Count > 0;

    /// <summary>Puts a text in and completes it, as if it had been typed.</summary>
    public Task Fill(string text, CancellationToken cancellationToken) =>
        Script.Call("fill", cancellationToken, _input, text);

    /// <summary>Moves the keyboard there.</summary>
    public Task Focus(CancellationToken cancellationToken) => Script.Call("focus", cancellationToken, _input);

    /// <summary>Looks up what can stand at the caret; of several questions under way only the newest is answered.</summary>
    [JSInvokable]
    public async Task Ask(string text, int caret)
    {
        if (text.Length > MaxLength)
            return;
        OnText?.Invoke(text, null);
        if (_newest is not null)
            await _newest.CancelAsync();
        using var mine = new CancellationTokenSource();
        _newest = mine;
        try
        {
            var offer = await Source(text, caret, mine.Token);
            if (_newest != mine)
                return;
            (_offer, _offeredFor, _listClosed) = (offer, text, false);
            _active = offer.TakesFirst && offer.Items.Count > 0 ? 0 : -1;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            // Typing goes on without suggestions.
            Log.LogError(failure, "Completing failed");
            _offer = SuggestionList.None;
        }
        finally
        {
            if (_newest == mine)
                _newest = null;
        }

        StateHasChanged();
    }

    /// <summary>A key that the box has a use for.</summary>
    /// <returns>What is to be put in; null to leave it as it is.</returns>
    [JSInvokable]
    public async Task<Edit?> Key(string key, string text)
    {
        if (text.Length > MaxLength)
            return null;
        var count = _offer.Items.Count;
        switch (key)
        {
            case "ArrowDown" when IsOpen:
                _active = (_active + 1) % count;
                break;
            case "ArrowUp" when IsOpen:
                _active = _active <= 0 ? count - 1 : _active - 1;
                break;
            case "ArrowDown" or "ArrowUp":
                await Ask(text, text.Length);
                return null;
            case "Tab" when IsOpen:
                return Choose(Math.Max(0, _active), text);
            case "Enter" when IsOpen && _active >= 0 && text == _offeredFor:
                return Choose(_active, text);
            case "Enter":
                return await Enter(text);
            case "Escape":
                Close();
                return null;
        }

        StateHasChanged();
        return null;
    }

    /// <summary>An item of the list is chosen.</summary>
    /// <returns>What is to be put in; null when what was typed has gone on meanwhile.</returns>
    [JSInvokable]
    public Edit? Choose(int index, string text)
    {
        if (text != _offeredFor || index < 0 || index >= _offer.Items.Count)
            return null;
        var item = _offer.Items[index];
        var whole = string.Concat(text.AsSpan(0, _offer.Start), item.Insert, text.AsSpan(_offer.End));
        var caret = _offer.Start + item.Insert.Length;
        OnText?.Invoke(whole, item);
        Close();
        return new Edit(whole, caret, AsksAgain);
    }

    /// <summary>Closes the list; what is still being looked up is not shown any more.</summary>
    [JSInvokable]
    public void Close()
    {
        _newest?.Cancel();
        _newest = null;
        _listClosed = true;
        _active = -1;
        StateHasChanged();
    }

    /// <summary>The box was left or its form sent: its text counts as it stands.</summary>
    [JSInvokable]
    public void Settle(string text)
    {
        if (text.Length <= MaxLength)
            OnText?.Invoke(text, null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _newest?.Cancel();
        if (_attached is not null)
            await PageScript.Quietly(async () =>
            {
                await _attached.InvokeVoidAsync("detach");
                await _attached.DisposeAsync();
            });
        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _initial = Value;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsDisabled || _self is not null)
            return;
        _self = DotNetObjectReference.Create(this);
        _attached = await Script.Attach(_input, _list, _self, CancellationToken.None);
        _listens = true;
        if (WaitsForScript)
            StateHasChanged();
    }

    private async Task<Edit?> Enter(string text)
    {
        Close();
        OnText?.Invoke(text, null);
        if (!await OnEnter(text))
            return null;
        _offer = SuggestionList.None;
        StateHasChanged();
        return new Edit("", 0, false);
    }
}
