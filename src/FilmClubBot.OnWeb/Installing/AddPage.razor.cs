using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FilmClubBot.OnWeb.Installing;

/// <summary>Offers to add the bot to a server or a workspace, and says how that went.</summary>
public partial class AddPage
{
    // A browser sends a handful.
    private const int MaxLanguages = 20;

    /// <summary>Scheme and host of this site.</summary>
    [Parameter, EditorRequired]
    public required Uri Root { get; set; }

    /// <summary>Where the bot is added.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<IInstallLink> Links { get; set; }

    /// <summary>What came of an attempt; null before one.</summary>
    [Parameter]
    public InstallOutcome? Outcome { get; set; }

    /// <summary>The reader's languages, as the browser lists them. The reader belongs to no club yet.</summary>
    [Parameter]
    public string Languages { get; set; } = "";

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    [Inject]
    private IOptions<HostingOptions> Hosting { get; set; } = null!;

    private Phrases Say { get; set; } = null!;

    private string Title => Say["site.add.title"];

    private string Address => new Uri(Root, InstallPage.Path).AbsoluteUri;

    private string? Result => Outcome switch
    {
        null => null,
        InstallOutcome.Installed => Say["site.add.installed"],
        InstallOutcome.Denied => Say["site.add.denied"],
        InstallOutcome.Expired => Say["site.add.expired"],
        InstallOutcome.Incomplete => Say["site.add.incomplete"],
        InstallOutcome.Elsewhere => Say["site.add.elsewhere"],
        InstallOutcome.InSettings => Say["site.add.insettings"],
        _ => Say["site.add.failed"],
    };

    /// <inheritdoc/>
    protected override void OnParametersSet() => Say = Locales.For(Wanted() ?? Club.Locale);

    private string? Wanted() => StringWithQualityHeaderValue.TryParseList([Languages], out var wanted)
        ? wanted.Take(MaxLanguages).OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value ?? "")
            .FirstOrDefault(language => Locales.Has(language) || Locales.Has(language.Split('-')[0]))
        : null;

    // Of our own pages the path: the page may be read under another name of this site.
    private string Href(IInstallLink link) => link.Address!.Authority == Root.Authority ? link.Address.PathAndQuery : link.Address.AbsoluteUri;
}
