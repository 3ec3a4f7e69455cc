using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>What an empty channel says: what the bot can do, and a few commands to begin with.</summary>
public partial class Welcome
{
    private const string Examples = "web.welcome.examples.";
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

    /// <inheritdoc/>
    // An example whose command was renamed or taken out is left out rather than shown to fail.
    protected override void OnInitialized() => _examples =
    [
        .. For.Say.Keys.Where(key => key.StartsWith(Examples, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(key => For.Say[key])
            .Where(example => CommandText.Parse(example, Catalog) is ParsedText.Call)
            .Take(Most),
    ];
}
