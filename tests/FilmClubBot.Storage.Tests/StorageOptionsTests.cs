using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Storage.Tests;

public class StorageOptionsTests
{
    [Theory]
    [InlineData(StorageOptions.DefaultConnectionString)]
    [InlineData("Host=localhost")]
    [InlineData("Database=film")]
    [InlineData("Host=localhost;Database=film;Colour=red")]
    public async Task A_connection_string_that_names_no_server_and_database_is_rejected_for_postgres(string connectionString)
    {
        await using var services = Services(new() { Provider = StorageProvider.Postgres, ConnectionString = connectionString });
        var failure = Assert.Throws<StorageException>(services.GetRequiredService<Database>);
        Assert.Contains("Storage:ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Host=localhost;Database=filmclub", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=file:x?mode=memory")]
    [InlineData("Host=localhost;Database=film")]
    public async Task A_connection_string_that_names_no_file_is_rejected(string connectionString)
    {
        await using var services = Services(new() { ConnectionString = connectionString });
        var failure = Assert.Throws<StorageException>(services.GetRequiredService<Database>);
        Assert.Contains("Storage:ConnectionString", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_defaults_name_a_file_in_the_data_folder()
    {
        await using var services = Services(new());
        Assert.EndsWith(Path.Combine("data", "filmclub.db"), services.GetRequiredService<Database>().Name, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(StorageOptions options) => new ServiceCollection()
        .AddSingleton(Options.Create(options))
        .AddSingleton(new Club(new(1), "Club", DateTimeZone.Utc, "en"))
        .AddSingleton<IClock>(FakeClock.FromUtc(2026, 11, 27, 19, 0, 0))
        .AddStorage()
        .BuildServiceProvider();
}
