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
        Assert.Contains("Line 1: ", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_every_problem_in_one_run_with_its_place()
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, "appsettings.json");
        await File.WriteAllTextAsync(
            file,
            """
            {
              "Club": { "TimeZone": "Mars/Olympus" },
              "Reviews": {
                "Feeds": ["https://one.example/feed"],
                "PollInterval": "often"
              },
              "Screenings": { "Reminders": "1d" },
              "Webb": { "Url": "http://127.0.0.1:1" },
              "Ai": { "Provider": "Oracle" },
              "Web": { "PublicUrl": "films.example", "Proxies": ["localhost"] },
              "Telemetry": { "MetricsUrl": "http://127.0.0.1:9464" }
            }
            """,
            TestContext.Current.CancellationToken);
        worker.Set("Discord__Tokn", "secret-of-the-society");

        var run = await worker.Run();
        var doctor = await worker.Run("doctor");

        var lines = run.Messages.TrimEnd().Split('\n');
        string[] expected =
        [
            $"Webb is no section of the settings; (.*)\\({file}, line 8\\)",
            $"Club:TimeZone is \"Mars/Olympus\"(.*)\\({file}, line 2\\)",
            $"Reviews:Feeds:0 is one value, and a section belongs there(.*)\\({file}, line 4\\)",
            $"Reviews:PollInterval is \"often\"; write a duration(.*)\\({file}, line 5\\)",
            $"Screenings:Reminders is \"1d\", and a list belongs there(.*)\\({file}, line 7\\)",
            $"Ai:Provider is \"Oracle\"; write None or Ollama or OpenAI. \\({file}, line 9\\)",
            $"Web:PublicUrl is \"films.example\"(.*)\\({file}, line 10\\)",
            $"Web:Proxies has \"localhost\"(.*)\\({file}, line 10\\)",
            "Discord:Tokn is no setting;(.*)",
        ];
        Assert.Equal(1, run.Exit);
        Assert.Equal(expected.Length, lines.Length);
        Assert.All(expected, pattern => Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, "^" + pattern + "$")));
        Assert.DoesNotContain("secret-of-the-society", run.Messages + doctor.Output, StringComparison.Ordinal);
        // Doctor prints the same list, and checks what it can.
        Assert.All(lines, line => Assert.Contains("problem settings: " + line, doctor.Output, StringComparison.Ordinal));
        Assert.Contains("ok      themes:", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("warning database: Not checked", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("warning pages: Not checked", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_of_one_section_does_not_hide_those_of_others()
    {
        await using var worker = new WorkerProgram();
        var file = Path.Combine(worker.Folder, "appsettings.json");
        await File.WriteAllTextAsync(
            file,
            """
            {
              "Club": { "TimeZone": "berlin", "Locale": "english" },
              "Reviews": {
                "Folder": "~/reviews",
                "Feeds": [{ "Url": "films.example/feed" }]
              },
              "Web": { "Channels": ["#Films"] }
            }
            """,
            TestContext.Current.CancellationToken);

        var run = await worker.Run();
        var doctor = await worker.Run("doctor");

        string[] expected =
        [
            $"Club:TimeZone is \"berlin\", which the time-zone database does not know; write it as Europe/Berlin. ({file}, line 2)",
            $"Club:Locale is \"english\"; there is de, en, fr. ({file}, line 2)",
            $"Reviews:Folder is \"~/reviews\", and there is no such folder; write the whole path, since only a shell replaces the ~. ({file}, line 4)",
            $"Reviews:Feeds:0:Url is \"films.example/feed\"; write the whole address of a feed, as https://films.example/feed/. ({file}, line 5)",
            $"Web:Channels holds \"#Films\"; a channel's name has 1 to 32 lower-case letters, digits or hyphens. ({file}, line 7)",
        ];
        Assert.Equal(expected, run.Messages.TrimEnd().Split('\n'));
        Assert.All(expected, line => Assert.Contains("problem settings: " + line, doctor.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_warns_of_a_time_zone_that_was_not_set_and_says_where_settings_are_read_from()
    {
        await using var worker = new WorkerProgram();

        var unset = await worker.RunProcess("doctor");
        worker.Set("Club__TimeZone", "Etc/UTC");
        var set = await worker.Run("doctor");

        Assert.Contains("warning settings: Club:TimeZone is not set", unset.Output, StringComparison.Ordinal);
        Assert.Contains($"There is no appsettings.json in {worker.Folder}", unset.Output, StringComparison.Ordinal);
        Assert.Contains("ok      pages:", unset.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Club:TimeZone", set.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unbind", "discord")]
    [InlineData("manifest")]
    [InlineData("count", "ballot.soi")]
    [InlineData("say", "/help")]
    [InlineData("read", "review.txt")]
    public async Task No_verb_runs_with_a_setting_that_does_not_exist(params string[] verb)
    {
        await using var worker = new WorkerProgram();
        worker.Set("Storage__ConectionString", "Data Source=elsewhere.db");

        var wrong = await worker.Run(verb);

        Assert.Equal(1, wrong.Exit);
        Assert.Contains("Storage:ConectionString is no setting", wrong.Messages, StringComparison.Ordinal);
        Assert.Equal(0, (await worker.Run(verb[0], "--help")).Exit);
    }

    [Theory]
    [InlineData("Slack__TeamId", "T0001")]
    [InlineData("Slack__Connection", "SocketMode")]
    public async Task The_manifest_is_printed_before_there_are_credentials(string key, string value)
    {
        await using var worker = new WorkerProgram();
        worker.Set(key, value);
        worker.Set("Slack__CommandPrefix", "Film ");

        var wrong = await worker.Run("manifest");
        worker.Set("Slack__CommandPrefix", "film-");
        var printed = await worker.Run("manifest");

        Assert.StartsWith("Slack:CommandPrefix is", Assert.Single(wrong.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("/film-rate\n", printed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepts_the_example_settings_unchanged()
    {
        await using var worker = new WorkerProgram();
        File.Copy(Testing.Repository.Path("appsettings.example.json"), Path.Combine(worker.Folder, "appsettings.json"));

        Assert.Equal(0, (await worker.Run("say", "/help")).Exit);
    }
}
