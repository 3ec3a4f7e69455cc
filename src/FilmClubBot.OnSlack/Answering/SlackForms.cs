using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Forms as modals: opens them, suggests values while they are filled in, runs the submitted calls.</summary>
internal sealed class SlackForms(
    Askers askers,
    DeferredReplies answers,
    SlackCards cards,
    SlackReplies replies,
    CommandPipeline pipeline,
    CommandCatalog catalog,
    CallStorage callStorage,
    Locales locales,
    Club club,
    TimeProvider time,
    ILogger<SlackForms> log)
{
    // Suggestions are useful only while the user types, and Slack drops those that arrive after 3 seconds.
    private static readonly TimeSpan _suggesting = TimeSpan.FromSeconds(1.5);

    /// <summary>Opens a form.</summary>
    /// <param name="happened">The event that requests the form; its trigger is valid for three seconds.</param>
    /// <param name="asker">The user.</param>
    /// <param name="form">The form, of at least one field.</param>
    /// <param name="why">The card that contains the form; null if only the form was requested.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task Open(SlackEvent happened, Asker asker, CardForm form, Card? why, CancellationToken cancellationToken)
    {
        var place = happened.Place as SlackPlace.Conversation;
        var view = await View(form, why, asker.Say, place?.ResponseUrl, place?.ThreadTs, cancellationToken);
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

    /// <summary>Opens the form of a command that accepts a message, with the message's text filled in.</summary>
    public async Task OpenForMessage(SlackEvent happened, SlackAct.MessageShortcut shortcut, CancellationToken cancellationToken)
    {
        var asker = await askers.Of(happened, cancellationToken);
        var say = asker.Say;
        if (catalog.Commands.FirstOrDefault(command => command.MessageOption is not null && ShortcutId(command) == shortcut.CallbackId) is not { MessageOption: { } option } command)
        {
            await Refuse(happened, asker, Card.Refusal(say["refusal.title"], say["slack.unknown"]), cancellationToken);
            return;
        }

        var call = new CommandCall(command.Name);
        var text = Cut.AtWord(HostileText.Clean(MessageText.Plain(shortcut.Text)), option.MaxLength);
        if (text.Length == 0)
            await Refuse(happened, asker, Card.Refusal(say["refusal.title"], say["slack.wordless"]), cancellationToken);
        else if (!await askers.May(asker, call, cancellationToken) || pipeline.Form(call, say.Locale) is not { Fields.Count: > 0 } form)
            await Refuse(happened, asker, await askers.Run(asker, call, cancellationToken), cancellationToken);
        else
            await Open(happened, asker, form with { Fields = [.. form.Fields.Select(field => field.Option == option.Name ? field with { Value = text } : field)] }, null, cancellationToken);
    }

    /// <summary>The name of a command's message shortcut, in the manifest and in payloads.</summary>
    public static string ShortcutId(CommandDescriptor command) => command.Name.Replace(' ', '_');

    /// <summary>Returns the suggestions for a field while the user types.</summary>
    public async Task<Acknowledgement> Suggest(SlackEvent happened, SlackAct.Typing typing, CancellationToken cancellationToken)
    {
        try
        {
            using var alarm = new CancellationTokenSource(_suggesting, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
            if (happened.Place is not SlackPlace.Modal modal || await Call(modal, typing.Values, either.Token) is not { } call)
                return Acknowledgement.Of(OptionList.Of([]));
            var asker = await askers.Of(happened, either.Token);
            return Acknowledgement.Of(OptionList.Of(await pipeline.Suggest(asker.Invocation(call), typing.Option, typing.Typed, either.Token)));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Failed to load suggestions for {Option}", HostileText.Shorten(typing.Option));
            return Acknowledgement.Of(OptionList.Of([]));
        }
    }

    /// <summary>Runs a submitted form. The command's refusal is shown in the form, which retains all entered values.</summary>
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
                return await Call(modal, form.Values, stopping) is { } call
                    ? await askers.Run(asker, call, stopping)
                    : Card.Refusal(asker.Say["slack.stale"], asker.Say["slack.again"]);
            },
            SlackLimits.Patience,
            (later, stopping) => Deliver(later, asker!, modal, note, stopping));
        if (card is null)
            return note?.ResponseUrl is null ? Acknowledgement.Update(CardView.Wait(asker?.Say ?? locales.For(club.Locale))) : Acknowledgement.Empty;
        var say = asker!.Say;
        if (card.Form is { Fields.Count: > 0 } next)
            return Acknowledgement.Update(await View(next, card, say, note?.ResponseUrl, note?.ThreadTs, cancellationToken));
        if (card.IsRefusal && form.Fields is [var field, ..])
            return Acknowledgement.Error(field, Words(card, say));
        if (note?.ResponseUrl is null && card.Image is null)
            return Acknowledgement.Update(CardView.Of(card, await cards.Message(card, say, cancellationToken), say));
        answers.Later(stopping => Deliver(card, asker, modal, note, stopping));
        return note?.ResponseUrl is null ? Acknowledgement.Update(CardView.Wait(say)) : Acknowledgement.Empty;
    }

    private async Task Deliver(Card card, Asker asker, SlackPlace.Modal modal, FormNote? note, CancellationToken cancellationToken)
    {
        var message = await cards.Message(card, asker.Say, cancellationToken);
        if (note?.ResponseUrl is { } address)
            await replies.Send(address, note.ThreadTs, message, card.Audience, cancellationToken);
        else
            await replies.Update(modal.ViewId, CardView.Of(card, message, asker.Say), cancellationToken);
    }

    private async Task Refuse(SlackEvent happened, Asker asker, Card card, CancellationToken cancellationToken)
    {
        if (happened.Place is SlackPlace.Conversation place)
            await replies.Send(place.ResponseUrl, place.ThreadTs, await cards.Message(card, asker.Say, cancellationToken), Audience.Caller, cancellationToken);
    }

    private async Task<JsonObject> View(CardForm form, Card? why, Phrases say, Uri? responseUrl, string? threadTs, CancellationToken cancellationToken)
    {
        var tokens = new CallTokens(SlackLimits.CallInNote);
        var note = new FormNote(tokens.Of(form.Call), responseUrl, threadTs);
        await callStorage.Save(tokens.ToSave, cancellationToken);
        return ModalRenderer.Render(form, note.Write(), why, field => catalog.Find(form.Call.Command)?.Option(field.Option)?.ValueType == typeof(string), say);
    }

    private async Task<CommandCall?> Call(SlackPlace.Modal modal, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        FormNote.Read(modal.Note) is { } note && await callStorage.Read(note.Call, cancellationToken) is { } call
            ? values.Aggregate(call, (filled, value) => filled.With(value.Key, value.Value))
            : null;

    private string Words(Card card, Phrases say) =>
        Cut.AtWord(PlainText.Render(card with { Actions = [] }, club.Zone, say.Culture).ReplaceLineEndings(" "), SlackLimits.FieldError);
}
