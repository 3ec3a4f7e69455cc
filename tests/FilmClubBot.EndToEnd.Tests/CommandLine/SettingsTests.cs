using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>A wrong setting stops the bot with a line that names it.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Club__TimeZone", "Mars/Olympus", "Club:TimeZone")]
    [InlineData("Club__Locale", "tlh", "Club:Locale")]
    [InlineData("Club__Nmae", "Lantern", "Club:Nmae")]
    [InlineData("Storage__Provider", "PostgreSql", "Storage:Provider")]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider")]
    [InlineData("Reviews__PollInterval", "often", "Reviews:PollInterval")]
    [InlineData("Reviews__Folder", "/no/such/folder", "Reviews:Folder")]
    [InlineData("Reviews__Themes", "/no/such/themes.json", "Reviews:Themes")]
    [InlineData("Web__Url", "http://0.0.0.0:5080", "Web:AccessToken")]
    [InlineData("Ai__Provider", "Oracle", "Ai:Provider")]
    [InlineData("Ai__Provider", "Ollama", "Ai:Model")]
    [InlineData("Ai__Timeout", "long", "Ai:Timeout")]
    [InlineData("Ai__Timeout", "05:00:00", "Ai:Timeout")]
    [InlineData("Ai__Key", "k", "Ai:Key")]
    public async Task Names_the_key_and_shows_no_stack_trace(string key, string value, string named)
    {
        await using var worker = new WorkerProgram();
        worker.Set(key, value);

        var run = await worker.Run();

        Assert.Equal(1, run.Exit);
        Assert.Contains(named, run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_settings_file_that_is_not_json()
    {
        await using var worker = new WorkerProgram();
        await File.WriteAllTextAsync(Path.Combine(worker.Folder, "appsettings.json"), "{ \"Club\": ", TestContext.Current.CancellationToken);

        var run = await worker.Run();

        Assert.Equal(1, run.Exit);
        Assert.Contains("appsettings.json", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepts_the_example_settings_unchanged()
    {
        await using var worker = new WorkerProgram();
        File.Copy(Testing.Repository.Path("appsettings.example.json"), Path.Combine(worker.Folder, "appsettings.json"));

        Assert.Equal(0, (await worker.Run("say", "/help")).Exit);
    }
}
