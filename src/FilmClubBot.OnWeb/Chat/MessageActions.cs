using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Cards;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>Runs the actions of one message's card.</summary>
/// <param name="session">The session of the visitor.</param>
/// <param name="current">The message as it is shown now.</param>
/// <param name="show">Shows a new or changed message on the page immediately, given the one that was acted on.</param>
internal sealed class MessageActions(ChatSession session, Func<ChannelMessage> current, Action<ChannelMessage, ChannelMessage> show) : ICardActions
{
    /// <inheritdoc/>
    public async Task Run(CommandCall call, Effect effect)
    {
        var message = current();
        var answer = await session.Run(call);
        show(await session.Answer(message, call, answer, effect), message);
    }

    /// <inheritdoc/>
    public async Task<Card?> Submit(CommandCall call, Effect effect)
    {
        var message = current();
        var answer = await session.Run(call);
        if (answer.IsRefusal)
            return answer;
        show(await session.Answer(message, call, answer, effect), message);
        return null;
    }

    /// <inheritdoc/>
    public CardForm? Form(CommandCall call) => session.Form(call);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
        session.Suggest(call, option, typed, cancellationToken);
}
