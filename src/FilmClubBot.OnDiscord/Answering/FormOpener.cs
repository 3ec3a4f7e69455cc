using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Opens forms as modals, with the choices of their suggested fields.</summary>
internal sealed class FormOpener(CommandPipeline pipeline, CommandCatalog catalog, CallStorage callStorage, TimeProvider time, ILogger<FormOpener> log)
{
    // A modal must be the first reply, so its suggestions get less time than Discord allows for the reply.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>Opens a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="asker">Who opens the form.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    /// <returns>The reply; null when the form has no field, or when its command is unknown or not permitted.</returns>
    public async Task<InteractionReply?> Open(CardForm form, Asker asker, CancellationToken cancellationToken)
    {
        if (form.Fields.Count == 0 || catalog.Find(form.Call.Command) is not { } command || asker.Permission < command.Permission)
            return null;
        var ids = new CustomIds();
        var modal = FormRenderer.Render(form, ids, await ChoicesOf(form, asker, cancellationToken), asker.Say["types.yes"], asker.Say["types.no"]);
        await callStorage.Save(ids.ToSave, cancellationToken);
        return InteractionReply.Form(modal);
    }

    private async Task<Dictionary<string, IReadOnlyList<Choice>>> ChoicesOf(CardForm form, Asker asker, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<Choice>> choices = new(StringComparer.Ordinal);
        using var alarm = new CancellationTokenSource(_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
        foreach (var field in FormRenderer.Asked(form).Where(field => field.Kind == FieldKind.Suggested && IsClosed(form, field)))
        {
            if (await Whole(asker.Invocation(form.Call), field, either.Token) is { } offered)
                choices[field.Option] = offered;
        }

        return choices;
    }

    // A text field accepts values that were not suggested; a select would not.
    private bool IsClosed(CardForm form, FormField field) =>
        catalog.Find(form.Call.Command)?.Option(field.Option) is { } option && option.ValueType != typeof(string);

    // Returns all values or null: a list of the maximum length may be incomplete, so the field is typed instead.
    private async Task<IReadOnlyList<Choice>?> Whole(Invocation invocation, FormField field, CancellationToken cancellationToken)
    {
        try
        {
            var offered = await pipeline.Suggest(invocation, field.Option, "", cancellationToken);
            var fits = offered.Count is > 0 and < DiscordLimits.SelectOptions
                && offered.All(choice => choice.Value.Length is > 0 and <= DiscordLimits.SelectOption)
                && offered.DistinctBy(choice => choice.Value, StringComparer.Ordinal).Count() == offered.Count;
            return fits ? offered : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Opening the form of /{Command} without suggestions for {Option}", invocation.Call.Command, field.Option);
            return null;
        }
    }
}
