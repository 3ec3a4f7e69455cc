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
        var card = await answers.Answer(
            async stopping =>
            {
                asker = await askers.Of(happened, stopping);
                return await modals.Call(modal, form.Values, stopping) is { } call
                    ? await askers.Run(asker, call, stopping)
                    : Card.Refusal(asker.Say["slack.stale"], asker.Say["slack.again"]);
            },
            SlackLimits.Patience,
            (later, stopping) => Deliver(later, asker!, modal, note, stopping));
        if (card is null)
            return note?.ResponseUrl is null ? Acknowledgement.Update(CardView.Wait(asker?.Say ?? locales.For(club.Locale))) : Acknowledgement.Empty;
        var say = asker!.Say;
        if (card.Form is { Fields.Count: > 0 } next)
            return Acknowledgement.Update(await modals.Render(next, card, say, note?.ResponseUrl, note?.ThreadTs, cancellationToken));
        if (card.IsRefusal && card.RefusedOption is { } field && form.Fields.Contains(field))
            return Acknowledgement.Error(field, Words(card, say));
        // A refusal that is about no field stands above all of them.
        if (card.IsRefusal && await modals.RenderAgain(modal, form, card, say, cancellationToken) is { } again)
            return Acknowledgement.Update(again);
        if (note?.ResponseUrl is null && card.Image is null)
            return Acknowledgement.Update(CardView.Of(await cards.Message(card, say, cancellationToken), say));
        answers.Later(stopping => Deliver(card, asker, modal, note, stopping));
        return note?.ResponseUrl is null ? Acknowledgement.Update(CardView.Wait(say)) : Acknowledgement.Empty;
    }

    private async Task Deliver(Card card, Asker asker, SlackPlace.Modal modal, FormNote? note, CancellationToken cancellationToken)
    {
        var message = await cards.Message(card, asker.Say, cancellationToken);
        if (note?.ResponseUrl is { } address)
            await replies.Send(address, note.ThreadTs, message, card.Audience, cancellationToken);
        else
            await replies.Update(modal.ViewId, CardView.Of(message, asker.Say), cancellationToken);
    }

    private string Words(Card card, Phrases say) =>
        Cut.AtWord(PlainText.Render(card with { Actions = [] }, club.Zone, say.Culture).ReplaceLineEndings(" "), SlackLimits.FieldError);
}
