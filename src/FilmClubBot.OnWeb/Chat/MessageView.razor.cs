using System.Globalization;
using FilmClubBot.Commands.Channels;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>One message: author, time, typed text, and the bot's card.</summary>
public partial class MessageView
{
    private ICardActions _actions = null!;

    /// <summary>The message.</summary>
    [Parameter, EditorRequired]
    public required ChannelMessage Message { get; set; }

    /// <summary>Called with a message that resulted from an action on the card.</summary>
    [Parameter, EditorRequired]
    public required Action<ChannelMessage> OnMessage { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

    private string Id => IdOf(Message);

    private string Author => Message.Author?.Name ?? For.Say["web.message.bot"];

    private string Initial => StringInfo.GetNextTextElement(Author).ToUpper(For.Say.Culture);

    /// <summary>The id of a message's element.</summary>
    internal static string IdOf(ChannelMessage message) => $"m{message.Id.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    protected override void OnParametersSet() => _actions = new MessageActions(Session, Message, OnMessage);
}
