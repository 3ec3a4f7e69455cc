using FilmClubBot.Commands;
using FilmClubBot.Commands.Model;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>What an empty channel says: what the bot can do, and a few commands to begin with.</summary>
public partial class Welcome
{
    private const int Most = 5;

    private IReadOnlyList<string> _examples = [];

    /// <summary>Told which command is to be typed.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task> OnChoose { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [Inject]
    private CommandCatalog Catalog { get; set; } = null!;

    [Inject]
    private Club Club { get; set; } = null!;

    [Inject]
    private ChatSession Session { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        List<string> examples = [];
        foreach (var command in NamedCalls.ToBeginWith.Select(call => Catalog.Find(call.Command)).OfType<CommandDescriptor>().Take(Most))
            examples.Add(await Session.Example(command, CancellationToken.None));
        _examples = examples;
    }
}
