using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Scripting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace FilmClubBot.OnWeb.Suggesting;

/// <summary>
/// A text box with suggestions: the list combobox of the ARIA Authoring Practices. The state is stored
/// here; the page's script only reports keys and inserts the returned text.
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

    /// <summary>Returns the completions at the caret: text, caret and cancellation token.</summary>
    [Parameter, EditorRequired]
    public required Func<string, int, CancellationToken, Task<SuggestionList>> Source { get; set; }

    /// <summary>Called when Enter is pressed and does not choose an item; true empties the box.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<bool>> OnEnter { get; set; }

    /// <summary>Called with the box's text after a pause in typing, and with the chosen item if it is one.</summary>
    [Parameter]
    public Action<string, Suggestion?>? OnText { get; set; }

    /// <summary>Returns what was sent earlier or, with false, later than the given text; null if there is nothing.</summary>
    [Parameter]
    public Func<string, bool, string?>? OnRecall { get; set; }

    /// <summary>The name of the button that does the same as Enter; null for none.</summary>
    [Parameter]
    public string? SendLabel { get; set; }

    /// <summary>The text below the box if there is no other message.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The placeholder.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The initial text.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>The maximum length in UTF-16 units.</summary>
    [Parameter]
    public int MaxLength { get; set; } = 200;

    /// <summary>Whether the box is required.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Whether the box is disabled.</summary>
    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>Whether the box is disabled until the script is attached: an earlier Enter would be lost.</summary>
    [Parameter]
    public bool WaitsForScript { get; set; }

    /// <summary>Whether a choice is completed further immediately: a command by its options.</summary>
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

    /// <summary>Inserts a text and completes it, as if it had been typed.</summary>
    public Task Fill(string text, CancellationToken cancellationToken) =>
        Script.Call("fill", cancellationToken, _input, text);

    /// <summary>Moves the keyboard focus to the box.</summary>
    public Task Focus(CancellationToken cancellationToken) => Script.Call("focus", cancellationToken, _input);

    /// <summary>Looks up the completions at the caret; of several concurrent look-ups only the newest is shown.</summary>
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
            // Typing continues without suggestions.
            Log.LogError(failure, "Completing a typed text failed");
            _offer = SuggestionList.None;
        }
        finally
        {
            if (_newest == mine)
                _newest = null;
        }

        StateHasChanged();
    }

    /// <summary>Handles a key that the box uses.</summary>
    /// <returns>The edit to apply; null to leave the text unchanged.</returns>
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
            case "ArrowDown" or "ArrowUp" when OnRecall?.Invoke(text, key == "ArrowUp") is { } recalled:
                Close();
                return new Edit(recalled, recalled.Length, false);
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

    /// <summary>Handles the button beside the box: sends the text, whatever the list offers.</summary>
    /// <returns>The edit to apply; null to leave the text unchanged.</returns>
    [JSInvokable]
    public async Task<Edit?> Send(string text) => text.Length > MaxLength ? null : await Enter(text);

    /// <summary>Handles the choice of an item.</summary>
    /// <returns>The edit to apply; null if the text has changed in the meantime.</returns>
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

    /// <summary>Closes the list; pending look-ups are no longer shown.</summary>
    [JSInvokable]
    public void Close()
    {
        _newest?.Cancel();
        _newest = null;
        _listClosed = true;
        _active = -1;
        StateHasChanged();
    }

    /// <summary>Handles the loss of focus and the submission of the form: the current text is reported.</summary>
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
