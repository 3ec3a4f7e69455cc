using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Runs the calls of submitted forms.</summary>
internal sealed class FormSubmissions(Askers askers, DeferredReplies answers, SlackCards cards, SlackReplies replies, FormModals modals, Locales locales, Club club)
{
    /// <summary>Runs a submitted form. The command's refusal is shown in the form, at the field that it is about; the form retains all entered values.</summary>
    public async Task<Acknowledgement> Submit(SlackEvent happened, SlackAct.FormSubmit form, CancellationToken cancellationToken)
    {
        if (happened.Place is not SlackPlace.Modal modal)
            return Acknowledgement.Empty;
        var note = FormNote.Read(modal.Note);
        Asker? asker = null;
        // An update of the modal that arrived before the acknowledgement would be replaced by it.
        TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var ready = await answers.Answer(
            async stopping =>
            {
                asker = (await askers.Of(happened, stopping)) with { IsAlone = note?.Place is not { IsDirect: false } };
                var card = await modals.Call(modal, form.Values, stopping) is { } call
                    ? await askers.Run(asker, call, stopping)
                    : Card.Refusal(asker.Say["slack.stale"], asker.Say["slack.again"]);
                // Rendering may save the calls of long buttons, so it belongs to the work that the deferral covers.
                return new Ready(card, await View(card, asker, modal, note, form, stopping));
            },
            SlackLimits.Patience,
            Follow);
        if (ready is { View: { } shown })
            return Acknowledgement.Update(shown);
        if (ready is not null && FieldOf(ready.Card, form) is { } field)
            return Acknowledgement.Error(field, Words(ready.Card, asker!.Say));
        if (ready is not null)
            answers.Later(stopping => Follow(ready, stopping));
        return note?.Place is null
            ? Acknowledgement.Update(CardView.Wait(asker?.Say ?? locales.For(club.Locale))) with { Sending = acknowledged }
            : Acknowledgement.Empty;

        async Task Follow(Ready result, CancellationToken stopping)
        {
            if (note?.Place is null)
                await acknowledged.Task.WaitAsync(stopping);
            if (note?.Place is null && result.View is { } view)
                await replies.Update(modal.ViewId, view, stopping);
            else
                await Deliver(result.Card, asker!, modal, note, stopping);
        }
    }

    // The modal's next view; null if the card is an error at a field, or a message.
    private async Task<JsonObject?> View(Card card, Asker asker, SlackPlace.Modal modal, FormNote? note, SlackAct.FormSubmit form, CancellationToken cancellationToken)
    {
        if (card.Form is { Fields.Count: > 0 } next)
            return await modals.Render(next, card, asker.Say, note?.Place, cancellationToken);
        if (FieldOf(card, form) is not null)
            return null;
        // A refusal that is about no field stands above all of them.
        if (card.IsRefusal && await modals.RenderAgain(modal, form, card, asker, cancellationToken) is { } again)
            return again;
        return note?.Place is null && card.Image is null ? CardView.Of(await cards.Message(card, asker.For(card), cancellationToken), asker.Say) : null;
    }

    // The field of the form that a refusal is about.
    private static string? FieldOf(Card card, SlackAct.FormSubmit form) =>
        card is { IsRefusal: true, RefusedOption: { } field } && form.Fields.Contains(field) ? field : null;

    private async Task Deliver(Card card, Asker asker, SlackPlace.Modal modal, FormNote? note, CancellationToken cancellationToken)
    {
        var message = await cards.Message(card, asker.For(card), cancellationToken);
        if (note?.Place is { } place)
            await replies.Send(place.ResponseUrl, place.ThreadTs, message, card.Audience, cancellationToken);
        else
            await replies.Update(modal.ViewId, CardView.Of(message, asker.Say), cancellationToken);
    }

    private string Words(Card card, Phrases say) =>
        Cut.AtWord(PlainText.Render(card with { Actions = [] }, club.Zone, say.Culture).ReplaceLineEndings(" "), SlackLimits.FieldError);

    /// <summary>The result of a submitted form.</summary>
    /// <param name="Card">The card.</param>
    /// <param name="View">The modal's next view; null if the card is an error at a field, or a message.</param>
    private sealed record Ready(Card Card, JsonObject? View);
}
