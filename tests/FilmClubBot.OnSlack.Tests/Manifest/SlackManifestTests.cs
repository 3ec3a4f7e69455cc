using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Manifest;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.OnSlack.Tests.Manifest;

/// <summary>The app manifest for Slack.</summary>
public sealed class SlackManifestTests
{
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));
    private static readonly CommandCatalog _catalog = new(CommandCatalog.In(typeof(CommandCatalog).Assembly), _locales, []);
    private static readonly Uri _address = new("https://club.example");

    [Fact]
    public void Is_the_file_in_config() =>
        Approved.IsPublished(Written(new SlackOptions(), _address), "config", "slack-manifest.yaml");

    [Fact]
    public void Names_no_address_in_socket_mode()
    {
        var yaml = Written(new SlackOptions { Connection = SlackConnection.SocketMode }, null);

        Assert.DoesNotContain("https:", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("links:read", yaml, StringComparison.Ordinal);
        Assert.Contains("socket_mode_enabled: true", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("film-")]
    public void Has_every_command_once_with_its_group(string prefix) => Assert.Equal(
        _catalog.Commands.Select(command => RegisteredNames.Of(command.Name.Split(' ')[0], prefix)).Distinct().Order(StringComparer.Ordinal),
        Commands(Written(new SlackOptions { CommandPrefix = prefix }, _address)).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_no_command_of_Slack_itself()
    {
        Assert.DoesNotContain(Commands(Written(new SlackOptions(), _address)), ReservedNames.Contains);
        Assert.True(ReservedNames.Contains("feed"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Respects_the_limits_of_a_manifest(string locale)
    {
        var lines = Written(new SlackOptions(), _address, locale).Split('\n').Select(line => line.Trim()).ToList();

        Assert.InRange(Commands(string.Join('\n', lines)).Count, 1, SlackCommandLimits.MaxCommands);
        Assert.All(Values(lines, "- name: "), name => Assert.InRange(name.Length, 1, SlackLimits.ShortcutName));
        Assert.InRange(Values(lines, "- name: ").Count, 1, SlackLimits.Shortcuts);
        Assert.All(Values(lines, "usage_hint: "), hint => Assert.InRange(hint.Length, 1, SlackLimits.UsageHint));
        Assert.All(Values(lines, "description: "), description => Assert.InRange(description.Length, 1, SlackCommandLimits.MaxDescription));
        // An ellipsis would mean that a shortcut's name was cut.
        Assert.DoesNotContain(Values(lines, "- name: "), name => name.EndsWith('…'));
    }

    [Fact]
    public void A_group_has_a_description_of_its_own()
    {
        var yaml = Written(new SlackOptions(), _address);

        foreach (var group in _catalog.Commands.Where(command => command.IsInGroup).Select(command => command.Group).Distinct())
        {
            var described = yaml.Split($"- command: /{RegisteredNames.Of(group, "")}\n")[1].Split("description: ")[1].Split('\n')[0].Trim('"');
            Assert.Equal(_locales.For("en").GroupDescription(group), described);
            Assert.DoesNotContain(_catalog.Commands, command => _locales.For("en").Description(command) == described);
        }
    }

    private static List<string> Commands(string yaml) =>
        [.. yaml.Split('\n').Where(line => line.Contains("- command: /", StringComparison.Ordinal)).Select(line => line.Split('/')[1])];

    private static List<string> Values(IEnumerable<string> lines, string key) =>
        [.. lines.Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line[key.Length..].Trim('"'))];

    private static string Written(SlackOptions options, Uri? address, string locale = "en") => SlackManifest.Write(
        _catalog, _locales.For(locale), new Club(new ClubId(1), "Our film society", DateTimeZone.Utc, "en"), options, address);
}
