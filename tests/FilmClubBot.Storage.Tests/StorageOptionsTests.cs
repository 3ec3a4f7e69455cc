using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Storage.Tests;

public class StorageOptionsTests
{
    private static readonly Club _club = new(new(1), "Club", DateTimeZone.Utc, "en");

    [Fact]
    public void PostgreSql_is_refused_with_the_key_and_the_mend()
    {
        var failure = Assert.Throws<StorageException>(() => new ServiceCollection().AddStorage(new() { Provider = StorageProvider.PostgreSql }, _club));
        Assert.Contains("Storage:Provider", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Sqlite", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=file:x?mode=memory")]
    [InlineData("Host=localhost;Database=film")]
    public void A_connection_string_that_names_no_file_is_refused(string connectionString)
    {
        var failure = Assert.Throws<StorageException>(() => new ServiceCollection().AddStorage(new() { ConnectionString = connectionString }, _club));
        Assert.Contains("Storage:ConnectionString", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_accepted() => Assert.NotEmpty(new ServiceCollection().AddStorage(new(), _club));
}
