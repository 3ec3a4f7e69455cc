using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Builds the modal of a form, with the choices of its suggested fields.</summary>
internal sealed class FormOpener(CommandPipeline pipeline, CommandCatalog catalog, TimeProvider time, ILogger<FormOpener> log)
{
    // A modal must be the first reply, so its suggestions get less time than Discord allows for the reply.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>Builds the modal.</summary>
    /// <param name="form">The form.</param>
    /// <param name="invocation">Who opens the form.</param>
    /// <param name="ids">Writes the modal's id; the caller saves the calls that are too long for an id.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async Task<JsonObject> Open(CardForm form, Invocation invocation, CustomIds ids, Phrases say, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<Choice>> choices = new(StringComparer.Ordinal);
        using var alarm = new CancellationTokenSource(_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
        foreach (var field in FormRenderer.Asked(form).Where(field => field.Kind == FieldKind.Suggested && IsClosed(form, field)))
        {
            if (await Whole(invocation with { Call = form.Call }, field, either.Token) is { } offered)
                choices[field.Option] = offered;
        }

        return FormRenderer.Render(form, ids, choices, say["types.yes"], say["types.no"]);
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
