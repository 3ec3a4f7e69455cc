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
    private ChannelMessage _message = null!;

    /// <summary>Which message of the log it is.</summary>
    [Parameter, EditorRequired]
    public required long Id { get; set; }

    /// <summary>Differs where the message in its place has changed.</summary>
    [Parameter, EditorRequired]
    public required int Version { get; set; }

    [CascadingParameter]
    private IMessageLog Log { get; set; } = null!;

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

        private string ElementId => IdOf(_message);

    private string Author => _message.Author?.Name ?? For.Say["web.message.bot"];

    private string Initial => StringInfo.GetNextTextElement(Author).ToUpper(For.Say.Culture);

    /// <summary>The id of a message's element.</summary>
    internal static string IdOf(ChannelMessage message) => $"m{message.Id.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    protected override void OnInitialized() => _actions = new MessageActions(Session, () => _message, Log.Show);

    /// <inheritdoc/>
    protected override void OnParametersSet() => _message = Log[Id];
}
