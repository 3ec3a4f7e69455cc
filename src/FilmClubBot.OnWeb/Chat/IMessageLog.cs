using FilmClubBot.Commands.Channels;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The log that a message is shown in; cascaded to the message.</summary>
internal interface IMessageLog
{
    /// <summary>A message that the log shows.</summary>
    ChannelMessage this[long message] { get; }

    /// <summary>Shows a message that resulted from an action on another one's card, which may be the same.</summary>
    /// <param name="answer">The message.</param>
    /// <param name="on">The message that was acted on.</param>
    void Show(ChannelMessage answer, ChannelMessage on);
}
