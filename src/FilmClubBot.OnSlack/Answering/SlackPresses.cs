using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Rendering;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Runs the actions of buttons and selects.</summary>
internal sealed class SlackPresses(
    Askers askers, DeferredReplies answers, SlackCards cards, SlackReplies replies, CardDelivery delivery, FormOpener forms, CallStorage callStorage)
{
    /// <summary>Runs the action, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened, SlackAct.Press press) => answers.Later(stopping => Work(happened, press, stopping));

    private async Task Work(SlackEvent happened, SlackAct.Press press, CancellationToken cancellationToken)
    {
        var action = ActionId.Parse(press.ActionId);
        if (action is { Kind: ActionKind.Link })
            return;
        var asker = await askers.Of(happened, cancellationToken);
        if (action is { InPlace: true } && happened.Place is SlackPlace.Conversation { OnPrivateMessage: true })
            asker = asker with { IsAlone = true };
        if (action is null || await action.Call(press.Value, callStorage, cancellationToken) is not { } call)
            await Deliver(happened, asker, Card.Refusal(asker.Say["slack.stale"], asker.Say["slack.again"]), false, cancellationToken);
        else if (action.Kind == ActionKind.Form && await askers.Form(asker, call, cancellationToken) is { Fields.Count: > 0 } form && await askers.May(asker, call, cancellationToken))
            await forms.Open(happened, asker, form, null, cancellationToken);
        else if (happened.Place is SlackPlace.Home)
            await RunInModal(happened, asker, call, cancellationToken);
        else
            await Deliver(happened, asker, await askers.Run(asker, call, cancellationToken), action.InPlace, cancellationToken);
    }

    private async Task Deliver(SlackEvent happened, Asker asker, Card card, bool inPlace, CancellationToken cancellationToken)
    {
        if (card.Form is { Fields.Count: > 0 } form)
        {
            await forms.Open(happened, asker, form, card, cancellationToken);
            return;
        }

        await delivery.Deliver(happened, card, asker.For(card), inPlace, null, cancellationToken);
    }

    // The home tab has no response address. Its trigger expires after three seconds, so the modal is opened before a slow reply is ready.
    private async Task RunInModal(SlackEvent happened, Asker asker, CommandCall call, CancellationToken cancellationToken)
    {
        TaskCompletionSource<string> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var card = await answers.Answer(
            stopping => askers.Run(asker, call, stopping),
            SlackLimits.TriggerPatience,
            async (later, stopping) => await replies.Update(await opened.Task.WaitAsync(stopping), CardView.Of(await cards.Message(later, asker.Say, stopping), asker.Say), stopping));
        if (card is not null)
        {
            await Deliver(happened, asker, card, false, cancellationToken);
            return;
        }

        try
        {
            opened.SetResult(await replies.Open(happened.TriggerId ?? "", CardView.Wait(asker.Say), onTop: false, cancellationToken));
        }
        catch (Exception failure)
        {
            opened.SetException(failure);
            throw;
        }
    }
}
