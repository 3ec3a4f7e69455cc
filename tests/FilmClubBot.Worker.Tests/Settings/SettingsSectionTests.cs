using System.Text;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnSlack;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace FilmClubBot.Worker.Tests.Settings;

public class SettingsSectionTests
{
    [Theory]
    [InlineData("""{ "Feeds": ["https://one.example"] }""", "Reviews:Feeds:0 is one value, and a section belongs there, with Url, Interval; write { \"Url\": … }.")]
    [InlineData("""{ "Feeds": "https://one.example" }""", "Reviews:Feeds is one value, and a list belongs there; write it in brackets: [{ \"Url\": … }].")]
    [InlineData("""{ "Feeds": { "Url": "https://one.example" } }""", "Reviews:Feeds is a section with the key Url, and a list belongs there; write it in brackets: [{ … }].")]
    [InlineData("""{ "Feeds": [{ "Uri": "https://one.example" }] }""", "Reviews:Feeds:0:Uri is no setting; Reviews:Feeds:0 has Url, Interval.")]
    [InlineData("""{ "Feeds": [{ "Url": ["https://one.example"] }] }""", "Reviews:Feeds:0:Url is a list or a section, and one value belongs there; write a text.")]
    [InlineData("""{ "PollInterval": "often" }""", "Reviews:PollInterval is \"often\"; write a duration as hh:mm:ss, such as 00:10:00, or with days as 1.00:00:00.")]
    [InlineData("""{ "PollInterval": "24:00:00" }""", "Reviews:PollInterval is \"24:00:00\", and hours end at 23; write 1.00:00:00, with the days before a point.")]
    [InlineData("""{ "PollInterval": "00:00:01" }""", "Reviews:PollInterval is 00:00:01; it goes from 00:00:05 to 1.00:00:00.")]
    [InlineData("""{ "AnnounceFirst": "two" }""", "Reviews:AnnounceFirst is \"two\"; write a whole number.")]
    [InlineData("""{ "AnnounceFirst": 21 }""", "Reviews:AnnounceFirst is 21; it goes from 0 to 20.")]
    [InlineData("""{ "AllowLoopback": "yes" }""", "Reviews:AllowLoopback is \"yes\"; write true or false.")]
    [InlineData("""{ "Foldr": "reviews" }""", "Reviews:Foldr is no setting; Reviews has Folder, Themes, Feeds, PollInterval, AnnounceFirst, AllowLoopback.")]
    public void Names_key_value_and_fix(string json, string problem) => Assert.Equal([problem], Section<ReviewSettings>("Reviews", json).Problems());

    [Theory]
    [InlineData("""{ "Reminders": ["1d"] }""", "Screenings:Reminders:0 is \"1d\"; write a duration as hh:mm:ss, such as 00:10:00, or with days as 1.00:00:00.")]
    [InlineData("""{ "Reminders": ["49:30:00", "01:00:00"] }""", "Screenings:Reminders:0 is \"49:30:00\", and hours end at 23; write 2.01:30:00, with the days before a point.")]
    [InlineData("""{ "Reminders": "1d" }""", "Screenings:Reminders is \"1d\", and a list belongs there; write it in brackets: [\"1.00:00:00\", \"01:00:00\"].")]
    [InlineData("""{ "NeedsNotes": { "Licence": true } }""", "Screenings:NeedsNotes is a list or a section, and one value belongs there; write true or false.")]
    public void Names_what_is_wrong_in_a_list_of_durations(string json, string problem) => Assert.Equal([problem], Section<ScreeningSettings>("Screenings", json).Problems());

    [Theory]
    [InlineData("""{ "Terms": "films.example/terms" }""", "Hosting:Terms is \"films.example/terms\", which is not an absolute http or https address; write it as https://films.example/terms.")]
    [InlineData("""{ "KeepAfterLeaving": "720:00:00" }""", "Hosting:KeepAfterLeaving is \"720:00:00\", and hours end at 23; write 30.00:00:00, with the days before a point.")]
    public void Names_what_is_wrong_for_a_host(string json, string problem) => Assert.Equal([problem], Section<HostingOptions>("Hosting", json).Problems());

    [Fact]
    public void Names_an_id_that_no_platform_has()
    {
        var problem = Assert.Single(new HostingOptions.Check().Validate(null, new() { Refused = ["T0123ABCDEF", "123456789012345678", "harbour"] }).Failures!);
        Assert.StartsWith("Hosting:Refused names \"harbour\",", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_no_value_in_the_place_of_a_section()
    {
        const string secret = "\"xoxb-4711-of-the-society\"";
        string[] problems =
        [
            .. Section<DiscordOptions>("Discord", secret).Problems(),
            .. Section<SlackOptions>("Slack", secret).Problems(),
            .. Section<AiOptions>("Ai", secret).Problems(),
            .. Section<ReviewSettings>("Reviews", $"{{ \"Feeds\": {secret} }}").Problems(),
        ];

        Assert.Equal(["Discord", "Slack", "Ai", "Reviews:Feeds"], problems.Select(problem => problem.Split(' ')[0]));
        Assert.All(problems, problem => Assert.DoesNotContain("xoxb", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_a_file_once_although_it_is_added_twice()
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-");
        try
        {
            var path = Path.Combine(folder.FullName, "appsettings.json");
            File.WriteAllText(path, "{}");
            var sources = new SettingsSources(new ConfigurationBuilder().AddJsonFile(path).AddJsonFile(path).Build());

            Assert.Equal([path], sources.Files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Names_every_problem_in_one_run() =>
        Assert.Equal(
            ["Reviews:AnnounceFirst", "Reviews:Feeds:0", "Reviews:Folder:0", "Reviews:PollInterval"],
            Section<ReviewSettings>("Reviews", """{ "PollInterval": "x", "AnnounceFirst": "x", "Feeds": ["x"], "Folder:0": "x" }""").Problems()
                .Select(problem => problem.Split(' ')[0]).Select(key => key == "Reviews:Folder" ? "Reviews:Folder:0" : key).Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_that_cannot_be_read_leaves_the_others_as_they_are()
    {
        var settings = Configuration("Reviews", """{ "PollInterval": "often", "AnnounceFirst": 3, "Feeds": ["x", { "Url": "https://two.example" }] }""").Valid<ReviewSettings>("Reviews");

        Assert.Equal((TimeSpan.FromMinutes(1), 3), (settings.PollInterval, settings.AnnounceFirst));
        Assert.Equal(["https://two.example"], settings.Feeds.Select(feed => feed.Url));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Feeds": [], "Folder": null, "Themes": "" }""")]
    [InlineData("""{ "feeds": [{ "url": "https://one.example", "interval": "00:10:00" }], "pollInterval": "00:05:00", "announceFirst": "2" }""")]
    public void Accepts_what_is_right(string json) => Assert.Empty(Section<ReviewSettings>("Reviews", json).Problems());

    private static SettingsSection<T> Section<T>(string name, string json)
        where T : class, new() => new(name, Configuration(name, json), []);

    private static IConfigurationRoot Configuration(string name, string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($"{{ \"{name}\": {json} }}"))).Build();
}
