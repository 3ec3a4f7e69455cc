using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A form inline in its card. A refusal is shown inside it, so that what was entered is not lost.</summary>
public partial class FormView
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly FormActions _inside;
    private Card? _refusal;
    private bool _busy;
    private bool _failed;

    /// <summary>Makes the view.</summary>
    public FormView() => _inside = new FormActions(this);

    /// <summary>What it asks.</summary>
    [Parameter, EditorRequired]
    public required CardForm Content { get; set; }

    /// <summary>An id that no other element of the page starts with.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Where the answer goes.</summary>
    [Parameter]
    public Effect Effect { get; set; }

    /// <summary>Whether it can be put away unsent.</summary>
    [Parameter]
    public bool CanClose { get; set; }

    /// <summary>Told when it is put away or was sent.</summary>
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
            // A form within the form would ask the same again.
            _refusal = await Actions.Submit(call, Effect) is { } refusal ? refusal with { Form = null } : null;
            if (_refusal is null)
                OnClose();
        }
        catch (Exception failure)
        {
            Log.LogError(failure, "Sending the form \"{Title}\" failed", Content.Title);
            _failed = true;
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    /// <summary>What a refusal inside the form offers ("which film do you mean?") sends the form as well.</summary>
    private sealed class FormActions(FormView form) : ICardActions
    {
        public Task Run(CommandCall call, Effect effect) => form.Submit(call);

        public Task<Card?> Submit(CommandCall call, Effect effect) => form.Actions.Submit(call, effect);

        public CardForm? Form(CommandCall call) => form.Actions.Form(call);

        public Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken) =>
            form.Actions.Suggest(call, option, typed, cancellationToken);
    }
}
