using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests;

/// <summary>The empty database that the societies of these tests begin with.</summary>
internal static class PreparedDatabase
{
    private static readonly DatabaseTemplate _template = new(async file =>
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IClock>(new TimedClock(TimeProvider.System))
            .AddSingleton(new Club(new(1), "Lantern", DateTimeZone.Utc, "en"))
            .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={file};Pooling=False")
            .AddStorage()
            .BuildServiceProvider();
        await services.GetRequiredService<Database>().Prepare(CancellationToken.None);
    });

    /// <summary>Puts a copy where a container's settings have the database, for its club.</summary>
    public static async Task PrepareDatabase(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<Database>();
        await _template.CopyTo(database.Name);
        await database.Prepare(cancellationToken);
    }
}
