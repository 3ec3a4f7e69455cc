using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Setup;

public class SetupCommandTests
{
    private static readonly Club _founded = new(new(2), "Harbour", DateTimeZoneProviders.Tzdb["Europe/London"], "en", "harbour");
    private Club _stored = _founded;

    [Fact]
    public async Task Shows_what_is_open_with_a_button_for_each_step()
    {
        var card = await Founded().Run("/setup", Permission.Moderator);
        Assert.Equal(
            """
            Setting up Harbour: 3 steps are open

            • ✓ Time zone: Europe/London
            • ✓ Language: English
            • ○ Channel for reviews: open
            • ○ Channel for screenings and votes: open
            • ○ The society's blog: open

            Each step can wait. Come back with /setup at any time; what you set with the commands themselves counts too.


            """.ReplaceLineEndings("\n"),
            Bench.Text(card with { Actions = [] }) + "\n");
        Assert.Equal(["setup zone", "setup language", "channel set", "channel set", "feeds add", "setup address", "setup"], card.Actions.Select(CallOf));
    }

    [Fact]
    public async Task Is_done_when_everything_is_stored_by_whichever_command()
    {
        var bench = Founded();
        bench.Messenger.Setup(port => port.Platform).Returns(Platform.Slack);
        bench.Rules.Setup(port => port.All(It.IsAny<CancellationToken>())).ReturnsAsync(
            [new ChannelRules(new(Platform.Slack, "C1")), new ChannelRules(new(Platform.Slack, "C2")) { GetsReviews = false, GetsScreenings = true }]);
        bench.Feeds.Setup(port => port.All(It.IsAny<CancellationToken>())).ReturnsAsync([new Feed { Id = new(1), Address = new("https://harbour.example/feed"), Interval = Duration.FromMinutes(1) }]);

        var text = Bench.Text(await bench.Run("/setup", Permission.Moderator));

        Assert.StartsWith("Harbour is set up", text, StringComparison.Ordinal);
        Assert.Contains("✓ Channel for reviews: Slack/C1\n", text, StringComparison.Ordinal);
        Assert.Contains("✓ Channel for screenings and votes: Slack/C2\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("new york", "America/New_York")]
    [InlineData("europe/BERLIN", "Europe/Berlin")]
    [InlineData("utc", "Etc/UTC")]
    public async Task Sets_the_time_zone_by_its_name_or_a_city(string typed, string zone)
    {
        var bench = Founded();
        Assert.Contains($"Time zone: {zone}", Bench.Text(await bench.Run($"/setup zone zone:\"{typed}\"", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Equal(zone, _stored.Zone.Id);
        bench.CommittedOnce();
    }

    [Theory]
    [InlineData("german", "de")]
    [InlineData("Français", "fr")]
    [InlineData("EN", "en")]
    public async Task Sets_the_language_by_any_of_its_names(string typed, string locale)
    {
        await Founded().Run($"/setup language language:{typed}", Permission.Moderator);
        Assert.Equal(locale, _stored.Locale);
    }

    [Theory]
    [InlineData("/setup zone zone:Atlantis", "no one time zone")]
    [InlineData("/setup language language:Klingon", "does not speak")]
    public async Task Refuses_what_does_not_exist(string typed, string why)
    {
        var bench = Founded();
        Assert.Contains(why, Bench.Text(await bench.Run(typed, Permission.Moderator)), StringComparison.Ordinal);
        bench.NothingCommitted();
    }

    [Fact]
    public async Task Names_the_address_of_the_clubs_pages_where_it_can_be_opened()
    {
        var site = new SiteAddress(new Uri("https://clubs.example/"));
        Assert.Contains("https://clubs.example/c/harbour/programme", Bench.Text(await Founded(site).Run("/setup", Permission.Moderator)), StringComparison.Ordinal);
        Assert.DoesNotContain("/programme", Bench.Text(await Founded().Run("/setup", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_the_name_in_the_address()
    {
        var bench = Founded(new(new Uri("https://clubs.example/c/harbour/")));
        Assert.Contains("https://clubs.example/c/hafen-kino/programme", Bench.Text(await bench.Run("/setup address name:\"Hafen Kino!\"", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Equal("hafen-kino", _stored.Address);
        bench.CommittedOnce();
    }

    [Theory]
    [InlineData("taken", "is the name of another club")]
    [InlineData("!", "at least two letters or digits")]
    [InlineData("eleventh", "has had 10 addresses")]
    public async Task Refuses_an_address_that_it_cannot_have(string name, string why)
    {
        var bench = Founded();
        bench.Directory.Setup(port => port.AtAddress("taken", It.IsAny<CancellationToken>())).ReturnsAsync(new ListedClub(_founded with { Id = new(3) }, ClubState.Active, null, null));
        bench.Own.Setup(port => port.Addresses(It.IsAny<CancellationToken>())).ReturnsAsync([.. Enumerable.Range(1, 10).Select(number => $"harbour-{number}")]);

        Assert.Contains(why, Bench.Text(await bench.Run($"/setup address name:{name}", Permission.Moderator)), StringComparison.Ordinal);
        bench.NothingCommitted();

        // A former one is still the club's own.
        bench.Directory.Setup(port => port.AtAddress("harbour-3", It.IsAny<CancellationToken>())).ReturnsAsync(new ListedClub(_founded, ClubState.Active, null, null));
        Assert.False((await bench.Run("/setup address name:harbour-3", Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task Suggests_zones_by_country() =>
        Assert.Contains("Europe/Vienna", (await Founded().Suggest("setup zone", "zone", "Austria")).Select(choice => choice.Value));

    [Fact]
    public async Task Leaves_to_the_settings_what_they_say()
    {
        var bench = new Bench();
        Assert.Contains("Club:TimeZone", Bench.Text(await bench.Run("/setup zone zone:Europe/Paris", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Contains("Club:Locale", Bench.Text(await bench.Run("/setup language language:de", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Contains("Web:PublicUrl", Bench.Text(await bench.Run("/setup address name:lantern", Permission.Moderator)), StringComparison.Ordinal);
        Assert.DoesNotContain((await bench.Run("/setup", Permission.Moderator)).Actions, action => CallOf(action)!.StartsWith("setup ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_for_moderators() => Assert.True((await Founded().Run("/setup")).IsRefusal);

    private Bench Founded(SiteAddress? site = null)
    {
        var bench = new Bench { Club = _founded, Site = site ?? SiteAddress.Unknown };
        bench.Own.Setup(port => port.Addresses(It.IsAny<CancellationToken>())).ReturnsAsync(["harbour"]);
        bench.Own.Setup(port => port.Find(_founded.Id, It.IsAny<CancellationToken>())).ReturnsAsync(() => _stored);
        bench.Own.Setup(port => port.Change(_founded.Id, It.IsAny<Func<Club, Task<Club?>>>(), It.IsAny<CancellationToken>()))
            .Returns(async (ClubId _, Func<Club, Task<Club?>> change, CancellationToken _) => _stored = await change(_stored) ?? _stored);
        return bench;
    }

    private static string? CallOf(CardAction action) => action switch
    {
        Button button => button.Call.Command,
        FormButton form => form.Call.Command,
        Select select => select.Call.Command,
        _ => null,
    };
}
