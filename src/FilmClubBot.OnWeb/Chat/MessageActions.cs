using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Cards;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>Runs the actions of one message's card.</summary>
/// <param name="session">The session of the visitor.</param>
/// <param name="message">The message.</param>
/// <param name="show">Shows a new or changed message on the page immediately.</param>
internal sealed class MessageActions(ChatSession session, ChannelMessage message, Action<ChannelMessage> show) : ICardActions
{
    /// <inheritdoc/>
    public async Task Run(CommandCall call, Effect effect)
    {
        var answer = await session.Run(call);
        show(await session.Answer(message, call, answer, effect));
    }

    /// <inheritdoc/>
    public async Task<Card?> Submit(CommandCall call, Effect effect)
    {
        var answer = await session.Run(call);
        if (answer.IsRefusal)
            return answer;
        show(await session.Answer(message, call, answer, effect));
        return null;
    }

    /// <inheritdoc/>
    public CardForm? Form(CommandCall call) => session.Form(call);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
        session.Suggest(call, option, typed, cancellationToken);
}
