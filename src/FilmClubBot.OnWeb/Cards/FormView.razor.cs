using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A form inline in its card. A refusal is shown inside the form, so that the entered values are not lost.</summary>
public partial class FormView
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly FormActions _inside;
    private Task _arriving = Task.CompletedTask;
    private Card? _refusal;
    private bool _busy;
    private bool _failed;

    /// <summary>Creates the view.</summary>
    public FormView() => _inside = new FormActions(this);

    /// <summary>The form.</summary>
    [Parameter, EditorRequired]
    public required CardForm Content { get; set; }

    /// <summary>A unique prefix for the ids of the form's elements.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Where the reply is shown.</summary>
    [Parameter]
    public Effect Effect { get; set; }

    /// <summary>Whether the form can be closed without submitting it.</summary>
    [Parameter]
    public bool CanClose { get; set; }

    /// <summary>Called when the form is closed or was submitted.</summary>
    [Parameter, EditorRequired]
    public required Action OnClose { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [CascadingParameter]
    private ICardActions Actions { get; set; } = null!;

    [Inject]
    private ILogger<FormView> Log { get; set; } = null!;

    private CommandCall Call => _values.Where(entry => entry.Value.Length > 0).Aggregate(Content.Call, (call, entry) => call.With(entry.Key, entry.Value));

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        foreach (var field in Content.Fields.Where(field => field.Value is not null))
            _values[field.Option] = field.Value!;
    }

    private void Set(FormField field, string value) => _values[field.Option] = value.Trim();

    private async Task Send()
    {
        await _arriving;
        _missing.Clear();
        _missing.UnionWith(Content.Fields.Where(field => field.IsRequired && string.IsNullOrEmpty(_values.GetValueOrDefault(field.Option))).Select(field => field.Option));
        _refusal = null;
        if (_missing.Count == 0)
            await Submit(Call);
        StateHasChanged();
    }

    private async Task Submit(CommandCall call)
    {
        if (_busy)
            return;
        (_busy, _failed) = (true, false);
        StateHasChanged();
        try
        {
            // A form within the form would ask for the same values again.
            _refusal = await Actions.Submit(call, Effect) is { } refusal ? refusal with { Form = null } : null;
            if (_refusal is null)
                OnClose();
        }
        catch (Exception failure)
        {
            Log.LogError(failure, "Submitting the form \"{Title}\" failed", Content.Title);
            _failed = true;
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    /// <summary>The actions of a refusal inside the form ("which film do you mean?"), which submit the form as well.</summary>
    private sealed class FormActions(FormView form) : ICardActions
    {
        public Task Run(CommandCall call, Effect effect) => form.Submit(call);

        public Task<Card?> Submit(CommandCall call, Effect effect) => form.Actions.Submit(call, effect);

        public CardForm? Form(CommandCall call) => form.Actions.Form(call);

        public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
            form.Actions.Suggest(call, option, typed, cancellationToken);
    }
}
