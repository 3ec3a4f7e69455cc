using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Clubs;

/// <summary>The club that a request or an open page is of. That of the settings has the program's services; a founded one has its own.</summary>
internal sealed class PageClub(IClubs clubs) : IAsyncDisposable
{
    private ClubUse? _use;
    private AsyncServiceScope _scope;

    /// <summary>The club.</summary>
    public ClubId Id => _use?.Club ?? ClubId.OfSettings;

    /// <summary>The services of a founded club; null for those of the program.</summary>
    public IServiceProvider? Services => _use is null ? null : _scope.ServiceProvider;

    /// <summary>Cancelled when the club was changed, so that an open page is to be loaded again.</summary>
    public CancellationToken Outdated => _use?.Outdated ?? CancellationToken.None;

    /// <summary>Registers it, and has components get what they mark with <see cref="OfClubAttribute"/>.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<PageClub>().KeepOutOfClubs<PageClub>();
        services.AddScoped<IComponentActivator>(provider =>
        {
            var page = provider.GetRequiredService<PageClub>();
            return new ClubComponentActivator(() => page.Services ?? provider);
        });
    }

    /// <summary>Enters a club, once. What was resolved before is not the club's.</summary>
    /// <returns>Whether the program serves the club.</returns>
    public async ValueTask<bool> Enter(ClubId club, CancellationToken cancellationToken)
    {
        if (club == Id)
            return true;
        if (_use is not null)
            throw new InvalidOperationException($"A page of club {Id} cannot become one of club {club}.");
        if (await clubs.Use(club, cancellationToken) is not { } use)
            return false;
        _scope = use.Services.CreateAsyncScope();
        _use = use;
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_use is null)
            return;
        await _scope.DisposeAsync();
        _use.Dispose();
    }
}
