using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Rendering;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Shows a card to the user of an event, where the event took place.</summary>
internal sealed class CardDelivery(SlackCards cards, SlackReplies replies)
{
    /// <summary>Renders a card, for an immediate response.</summary>
    public Task<SlackMessage> Render(Card card, Phrases say, CancellationToken cancellationToken) => cards.Message(card, say, cancellationToken);

    /// <summary>Shows a card; nothing where Slack offers no way to reply.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="card">The card, without a form.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="inPlace">Whether it replaces the message that was used.</param>
    /// <param name="below">A block below the card; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task Deliver(SlackEvent happened, Card card, Phrases say, bool inPlace, JsonObject? below, CancellationToken cancellationToken)
    {
        var message = await cards.Message(card, say, cancellationToken);
        if (below is not null)
            message.Blocks.Add(below);
        switch (happened.Place)
        {
            // A private card never replaces a public message: everybody else would lose what they were reading.
            case SlackPlace.Conversation place when inPlace && !place.OnUnfurl && (place.OnPrivateMessage || card.Audience == Audience.Everyone):
                await replies.Replace(place.ResponseUrl, message, place.OnPrivateMessage ? Audience.Caller : card.Audience, cancellationToken);
                break;
            case SlackPlace.Conversation place:
                await replies.Send(place.ResponseUrl, place.ThreadTs, message, card.Audience, cancellationToken);
                break;
            case SlackPlace.Modal modal:
                await replies.Update(modal.ViewId, CardView.Of(message, say), cancellationToken);
                break;
            case SlackPlace.Nowhere when happened.Act is SlackAct.HomeOpened:
                await replies.Publish(happened.User.Id, message.Blocks, cancellationToken);
                break;
            case SlackPlace.Home or SlackPlace.Nowhere when happened.TriggerId is { } trigger:
                await replies.Open(trigger, CardView.Of(message, say), onTop: false, cancellationToken);
                break;
            default:
                break;
        }
    }
}
