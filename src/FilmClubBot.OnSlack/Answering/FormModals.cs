using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Naming;
using FilmClubBot.OnSlack.Rendering;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Renders forms as modals, and reads the calls that the modals carry.</summary>
internal sealed class FormModals(CommandCatalog catalog, Askers askers, CommandNames names, CallStorage callStorage)
{
    /// <summary>Renders the modal of a form, and saves its call if the call is too long for the modal.</summary>
    /// <param name="form">The form.</param>
    /// <param name="why">The card that contains the form; null if only the form was requested.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="place">The conversation of the reply to the submitted form; null if the reply is shown in the modal.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<JsonObject> Render(CardForm form, Card? why, Phrases say, SlackPlace.Conversation? place, CancellationToken cancellationToken)
    {
        var (tokens, note) = Write(new CallTokens(SlackLimits.Note));
        if (note.Length > SlackLimits.Note)
            (tokens, note) = Write(new CallTokens(CallTokens.KeyLength));
        await callStorage.Save(tokens.ToSave, cancellationToken);
        return ModalRenderer.Render(names.In(form), note, why is null || form.SaysAll ? null : names.In(why), field => catalog.Find(form.Call.Command)?.Option(field.Option)?.ValueType == typeof(string), say);

        (CallTokens Tokens, string Note) Write(CallTokens tokens) => (tokens, new FormNote(tokens.Of(form.Call), place).Write());
    }

    /// <summary>Renders a submitted modal again, with the entered values, and above them why it was refused.</summary>
    /// <returns>The modal; null if its call is unknown or expired.</returns>
    public async Task<JsonObject?> RenderAgain(SlackPlace.Modal modal, SlackAct.FormSubmit submitted, Card why, Asker asker, CancellationToken cancellationToken)
    {
        if (FormNote.Read(modal.Note) is not { } note || await callStorage.Read(note.Call, cancellationToken) is not { } call || await askers.Form(asker, call, cancellationToken) is not { } form)
            return null;
        var entered = form with { Fields = [.. form.Fields.Select(field => field with { Value = submitted.Values.GetValueOrDefault(field.Option, "") })] };
        // A modal's own title is the form's.
        return await Render(entered, why with { Body = [new Heading(why.Title), .. why.Body] }, asker.Say, note.Place, cancellationToken);
    }

    /// <summary>The call of a modal with the values entered so far; null if the call is unknown or expired.</summary>
    public async Task<CommandCall?> Call(SlackPlace.Modal modal, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        FormNote.Read(modal.Note) is { } note && await callStorage.Read(note.Call, cancellationToken) is { } call
            ? values.Aggregate(call, (filled, value) => filled.With(value.Key, value.Value))
            : null;
}
