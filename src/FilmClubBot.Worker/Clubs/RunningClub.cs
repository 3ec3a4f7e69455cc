using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Worker.Clubs;

/// <summary>A club's services and what runs with them.</summary>
internal sealed class RunningClub : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IReadOnlyList<IHostedService> _hosted;

    private RunningClub(Club club, ServiceProvider services, IReadOnlyList<IHostedService> hosted) => (Club, _services, _hosted) = (club, services, hosted);

    /// <summary>The club as the services have it.</summary>
    public Club Club { get; }

    public IServiceProvider Services => _services;

    /// <summary>Makes a club's services and starts what runs with them.</summary>
    public static async Task<RunningClub> Start(ClubRegistrations registrations, IServiceProvider program, Club club, CancellationToken cancellationToken)
    {
        var services = registrations.Build(program, club);
        List<IHostedService> started = [];
        var running = new RunningClub(club, services, started);
        try
        {
            foreach (var hosted in registrations.Hosted.Select(hosted => hosted.Create(services)))
            {
                await hosted.StartAsync(cancellationToken);
                started.Add(hosted);
            }

            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops what runs, in the reverse order: what has begun is finished until the token is cancelled.</summary>
    public async Task Stop(CancellationToken cancellationToken)
    {
        foreach (var hosted in _hosted.Reverse())
            await hosted.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
