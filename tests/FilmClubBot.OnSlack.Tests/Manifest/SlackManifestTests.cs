using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Manifest;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.OnSlack.Tests.Manifest;

/// <summary>The app manifest for Slack.</summary>
public sealed class SlackManifestTests
{
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));
    private static readonly CommandCatalog _catalog = new(CommandCatalog.In(typeof(CommandCatalog).Assembly), _locales, []);

    [Fact]
    public void Is_the_file_in_config() =>
        Approved.IsPublished(Written(SlackConnection.Http), "config", "slack-manifest.yaml");

    [Fact]
    public void Names_no_address_in_socket_mode()
    {
        var yaml = Written(SlackConnection.SocketMode);

        Assert.DoesNotContain("club.example", yaml, StringComparison.Ordinal);
        Assert.Contains("socket_mode_enabled: true", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_every_command_once_with_its_group() => Assert.Equal(
        _catalog.Commands.Select(command => command.Name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal),
        Written(SlackConnection.Http).Split('\n').Where(line => line.Contains("command: /", StringComparison.Ordinal)).Select(line => line.Split('/')[1]));

    private static string Written(SlackConnection connection) => SlackManifest.Write(
        _catalog, _locales.For("en"), new Club(new ClubId(1), "Our film society", DateTimeZone.Utc, "en"), connection, new Uri("https://club.example"));
}
