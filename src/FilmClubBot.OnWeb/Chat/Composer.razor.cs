using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Suggesting;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The box for typing commands.</summary>
public partial class Composer
{
    private Combobox? _box;

    /// <summary>The channel of the box.</summary>
    [Parameter, EditorRequired]
    public required string Channel { get; set; }

    /// <summary>Whether the page is not connected yet.</summary>
    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>What the visitor typed before, for the arrow keys.</summary>
    [Parameter, EditorRequired]
    public required TypedHistory History { get; set; }

    /// <summary>Called with the typed text; returns false if it cannot be accepted now.</summary>
    [Parameter, EditorRequired]
    public required Func<string, bool> OnSend { get; set; }

    /// <summary>Called with the reply to an imported file.</summary>
    [Parameter, EditorRequired]
    public required Action<ChannelMessage> OnImported { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

    /// <summary>Inserts a command, for the visitor to send or to continue.</summary>
    public Task Fill(string text, CancellationToken cancellationToken) => _box?.Fill(text, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Moves the keyboard focus to the box.</summary>
    public Task Focus(CancellationToken cancellationToken) => _box?.Focus(cancellationToken) ?? Task.CompletedTask;

    private async Task<SuggestionList> Offer(string text, int caret, CancellationToken cancellationToken)
    {
        var completion = await Session.Complete(text, caret, cancellationToken);
        // "/ra" is not a command, so Enter completes it to "/rate"; "/rate" is one, so Enter sends it.
        var begun = text.Trim();
        var takesFirst = completion.Items.Count > 0 && begun.Length > 1
            && completion.Items.All(item => item.Kind == CompletionKind.Command && !item.Label.Equals(begun, StringComparison.OrdinalIgnoreCase));
        return new SuggestionList(
            completion.Start,
            completion.End,
            [.. completion.Items.Select(item => new Suggestion(item.Label, item.Detail, item.Insert, item.Kind == CompletionKind.RequiredOption))],
            completion.Hint,
            takesFirst);
    }

    private Task<bool> Enter(string text) => Task.FromResult(text.Trim().Length > 0 && OnSend(text));
}
