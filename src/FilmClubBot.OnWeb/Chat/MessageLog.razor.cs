using FilmClubBot.Commands.Channels;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>What an open page shows of a channel. Other people's messages render this component alone, not the page around it.</summary>
public partial class MessageLog : IMessageLog
{
    /// <summary>The messages; <see cref="Refresh"/> shows their changes.</summary>
    [Parameter, EditorRequired]
    public required ShownMessages Messages { get; set; }

    /// <summary>The visitor's commands that have no reply yet.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PendingCommand> Pending { get; set; }

    /// <summary>Whether the bot's purpose is shown after the messages.</summary>
    [Parameter]
    public bool ShowsWelcome { get; set; }

    /// <summary>Called with an example that the visitor chose.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task> OnChoose { get; set; }

    /// <summary>Called with a message that resulted from an action on a card, and whether it is a new one.</summary>
    [Parameter, EditorRequired]
    public required Action<ChannelMessage, bool> OnMessage { get; set; }

    /// <inheritdoc/>
    ChannelMessage IMessageLog.this[long message] => Messages[message];

    /// <summary>Shows what has changed among the messages.</summary>
    public void Refresh() => StateHasChanged();

    /// <inheritdoc/>
    void IMessageLog.Show(ChannelMessage answer, ChannelMessage on) => OnMessage(answer, answer.Id != on.Id);
}
