using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The text of an empty channel: the bot's purpose, and a few commands to begin with.</summary>
public partial class Welcome
{
    private const int Most = 3;

    // The first available commands, one of each kind: ask, look up, rate.
    private static readonly CommandCall[] _calls = [new("ask"), new("themes"), new("rate"), new("film"), new("reviews"), new("help")];

    private IReadOnlyList<string> _examples = [];
    private bool _hasSamples;

    /// <summary>Called with the command to insert.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task> OnChoose { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [Inject]
    private CommandCatalog Catalog { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        List<string> examples = [];
        foreach (var command in _calls.Select(call => Catalog.Find(call.Command)).OfType<CommandDescriptor>().Take(Most))
            examples.Add(await Session.Example(command, CancellationToken.None));
        _examples = examples;
        _hasSamples = await Session.HasSamples(CancellationToken.None);
    }
}
