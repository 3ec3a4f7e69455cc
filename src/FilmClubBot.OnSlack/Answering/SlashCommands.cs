using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Naming;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Runs slash commands. A reply that takes longer than Slack waits is acknowledged first, and then sent to the response address.</summary>
internal sealed class SlashCommands(Askers askers, DeferredReplies answers, SlackCards cards, SlackReplies replies, FormOpener forms, CommandNames names)
{
    /// <summary>Runs a command and returns the immediate response.</summary>
    public async Task<Acknowledgement> Run(SlackEvent happened, SlackAct.SlashCommand command)
    {
        if (happened.Place is not SlackPlace.Conversation place)
            return Acknowledgement.Empty;
        var ready = await answers.Answer(
            async stopping =>
            {
                var asker = await askers.Of(happened, stopping);
                var card = await askers.Run(asker, names.Typed(command.Text), stopping);
                // Rendering may save the calls of long buttons, so it belongs to the work that the deferral covers.
                return new Ready(asker, card, card.Form is { Fields.Count: > 0 } || card.Image is not null ? null : await cards.Answer(card, asker.For(card), stopping));
            },
            SlackLimits.Patience,
            (later, stopping) => later.Acknowledgement is { } answer ? replies.Send(place.ResponseUrl, place.ThreadTs, answer.Body, stopping) : Send(later.Card, later.Asker, place, stopping));
        if (ready is { Acknowledgement: { } acknowledgement })
            return acknowledgement;
        if (ready is { Card.Form: { Fields.Count: > 0 } form })
            answers.Later(stopping => forms.Open(happened, ready.Asker, form, ready.Card, stopping));
        else if (ready is not null)
            // The picture's upload may take longer than the rest of the three seconds.
            answers.Later(stopping => Send(ready.Card, ready.Asker, place, stopping));
        return Acknowledgement.Empty;
    }

    private async Task Send(Card card, Asker asker, SlackPlace.Conversation place, CancellationToken cancellationToken) =>
        await replies.Send(place.ResponseUrl, place.ThreadTs, await cards.Message(card, asker.For(card), cancellationToken), card.Audience, cancellationToken);

    /// <summary>The result of a command.</summary>
    /// <param name="Asker">The user.</param>
    /// <param name="Card">The card.</param>
    /// <param name="Acknowledgement">The rendered card; null if it has a form or a picture, which follow the acknowledgement.</param>
    private sealed record Ready(Asker Asker, Card Card, Acknowledgement? Acknowledgement);
}
