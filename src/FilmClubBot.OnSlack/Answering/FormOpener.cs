using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Opens forms as modals.</summary>
internal sealed class FormOpener(FormModals modals, SlackCards cards, SlackReplies replies, ILogger<FormOpener> log)
{
    /// <summary>Opens a form.</summary>
    /// <param name="happened">The event that requests the form; its trigger is valid for three seconds.</param>
    /// <param name="asker">The user.</param>
    /// <param name="form">The form, of at least one field.</param>
    /// <param name="why">The card that contains the form; null if only the form was requested.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task Open(SlackEvent happened, Asker asker, CardForm form, Card? why, CancellationToken cancellationToken)
    {
        var place = happened.Place as SlackPlace.Conversation;
        var view = await modals.Render(form, why, asker.Say, place, cancellationToken);
        try
        {
            await replies.Open(happened.TriggerId ?? "", view, happened.Place is SlackPlace.Modal, cancellationToken);
        }
        catch (SlackException late) when (place is not null && late.Error is "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" or null)
        {
            // The message has a button that opens the form: pressing it creates a new trigger.
            log.LogInformation("The trigger for the form of /{Command} expired; sending a button instead: {Problem}", form.Call.Command, late.Message);
            var card = (why ?? new Card { Title = form.Title }) with { Form = form, Audience = Audience.Caller };
            await replies.Send(place!.ResponseUrl, place.ThreadTs, await cards.Message(card, asker.Say, cancellationToken), Audience.Caller, cancellationToken);
        }
    }
}
