using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>Routes an address to its page, within the circuit too: changing the channel does not reload the page. What is below it is of the visitor's club.</summary>
public sealed partial class Routes : IDisposable
{
    private CancellationTokenRegistration _outdated;
    private bool _hasEntered;

    /// <summary>The visitor.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    [Inject]
    private PageClub Page { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _outdated.Dispose();

    // The address of a circuit is what the browser says; the visitor is what this program gave to the page.
    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _hasEntered = await Page.Enter(Visitor.Club, CancellationToken.None);
        if (!RendererInfo.IsInteractive)
            return;
        if (_hasEntered)
            _outdated = Page.Outdated.Register(() => _ = InvokeAsync(Reload));
        else
            Reload();
    }

    private void Reload() => Navigation.Refresh(forceReload: true);
}
