using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Limits;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>
/// Runs the command of an interaction and builds the first reply. A reply that takes longer than Discord waits is deferred and
/// delivered later; docs/decisions/0015 describes who sees what meanwhile.
/// </summary>
internal sealed class InteractionRunner(
    CommandPipeline pipeline, CommandCatalog catalog, DeferredReplies answers, LateAnswers late, FormOpener forms, DiscordCards cards, TimeProvider time)
{
    /// <summary>Runs a call.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="asker">Its user.</param>
    /// <param name="call">The call.</param>
    /// <param name="inPlace">Whether the reply replaces the message that was used.</param>
    /// <param name="cancellationToken">Cancels what is not the command itself, which is completed once it has begun.</param>
    public Task<InteractionReply> Run(Interaction interaction, Asker asker, CommandCall call, bool inPlace, CancellationToken cancellationToken)
    {
        if (inPlace && OnPrivate(interaction))
            asker = asker with { IsAlone = true };
        return Run(
            interaction, asker, stopping => pipeline.Run(asker.Invocation(call), stopping), inPlace, !inPlace && catalog.Find(call.Command) is { } command && PrivateReplies.IsAskedFor(command, call), cancellationToken);
    }

    /// <summary>Runs a command.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="asker">Its user.</param>
    /// <param name="command">Executes the command.</param>
    /// <param name="inPlace">Whether the reply replaces the message that was used.</param>
    /// <param name="isPrivate">Whether only the caller sees that the reply is deferred; a press on a private message always is private.</param>
    /// <param name="cancellationToken">Cancels what is not the command itself, which is completed once it has begun.</param>
    public async Task<InteractionReply> Run(
        Interaction interaction, Asker asker, Func<CancellationToken, Task<Card>> command, bool inPlace, bool isPrivate, CancellationToken cancellationToken)
    {
        var onPrivate = OnPrivate(interaction);
        isPrivate |= onPrivate;
        var place = new LateAnswers.Place(interaction, time.Uptime(), inPlace, isPrivate);
        var deferral = inPlace ? InteractionReply.LaterUpdate() : InteractionReply.LaterMessage(isPrivate);
        var ready = await answers.Answer(
            async stopping =>
            {
                var card = await command(stopping);
                // Rendering may save the calls of long buttons, so it belongs to the work that the deferral covers.
                return OpensForm(card, interaction)
                    ? new Ready(card, null, await forms.Open(card.Form!, asker, stopping))
                    : new Ready(card, await Reply(card, asker, inPlace && (onPrivate || card.Audience == Audience.Everyone), stopping), null);
            },
            DiscordLimits.Patience,
            async (later, stopping) =>
            {
                var message = later.Reply?.ToMessage() ?? await cards.Message(later.Card, asker.For(later.Card), null, stopping);
                await deferral.Sent.WaitAsync(stopping);
                await late.Deliver(message, later.Card.Audience, place, stopping);
            });
        if (ready is null)
            return deferral;
        return ready.Reply ?? ready.Form ?? await Run(interaction, asker, ready.Card.Form!.Call, false, cancellationToken);
    }

    /// <summary>Opens the form of a call. Without a form that the user can fill in, the call is run: the pipeline explains why it is unknown or not permitted.</summary>
    public Task<InteractionReply> Open(Interaction interaction, Asker asker, CommandCall call, CardForm? form, CancellationToken cancellationToken) => form is null or { Fields.Count: 0 }
        ? Run(interaction, asker, call, false, cancellationToken)
        // Looking up choices and saving calls may take longer than Discord waits: then a message with a button that opens the form follows.
        : Run(interaction, asker, _ => Task.FromResult(new Card { Title = form.Title, Form = form, Audience = Audience.Caller }), false, isPrivate: true, cancellationToken);

    // Discord does not allow a modal as the reply to a modal; the message has a button that opens the next form.
    private static bool OpensForm(Card card, Interaction interaction) => card.Form is { Fields.Count: > 0 } && interaction.Act is not InteractionAct.FormSubmit;

    // A private card never replaces a public message: everybody else would lose what they were reading.
    private async Task<InteractionReply> Reply(Card card, Asker asker, bool replaces, CancellationToken cancellationToken) => replaces
        ? InteractionReply.Update((await cards.Message(card, asker.For(card), null, cancellationToken)).ForEdit())
        : await cards.Reply(card, asker.For(card), cancellationToken);

    private static bool OnPrivate(Interaction interaction) => interaction.Act is InteractionAct.Press { OnPrivateMessage: true };

    /// <summary>The result of a command.</summary>
    /// <param name="Card">The card.</param>
    /// <param name="Reply">The rendered card; null if the reply is the card's form.</param>
    /// <param name="Form">The card's form; null if there is none that the user may open.</param>
    private sealed record Ready(Card Card, InteractionReply? Reply, InteractionReply? Form);
}
