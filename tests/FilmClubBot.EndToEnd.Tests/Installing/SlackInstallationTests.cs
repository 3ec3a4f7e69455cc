using System.Net;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.Testing.Feeds;

namespace FilmClubBot.EndToEnd.Tests.Installing;

/// <summary>A workspace that installs the app by the link, is set up in the chat, gets a review, and removes the app.</summary>
public sealed class SlackInstallationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_founds_its_club_by_installing_is_served_and_leaves()
    {
        await using var blog = await Blog.Start();
        await using var society = await InstallingSociety.Serving(isForMany: true);

        Assert.Contains("/slack/install", await society.Page("/add"), StringComparison.Ordinal);
        Assert.Contains("has to be installed again", await society.Types("/setup"), StringComparison.Ordinal);
        Assert.Contains("The app is installed.", await society.Install(), StringComparison.Ordinal);

        // The first visit of the Home tab welcomes, and leads a moderator to /setup.
        var home = (await society.Slack.People.OpenHome(society.Mo)).View!;
        Assert.Contains("Welcome to Film society", home.Shown, StringComparison.Ordinal);
        Assert.Contains("Setting up Film society: 3 steps are open", (await society.Slack.People.Press(society.Mo, home, "Set the club up")).Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Set the club up", (await society.Slack.People.OpenHome(society.Ada)).Shown, StringComparison.Ordinal);

        // The zone is that of the person who installed, until a moderator sets another one.
        Assert.Contains("Europe/Berlin", await society.Types("/setup"), StringComparison.Ordinal);
        Assert.Contains("America/New_York", await society.Types("/setup", "zone zone:\"New York\""), StringComparison.Ordinal);
        await society.Types("/channel", $"set channel:{society.Films.Id}");
        await society.Types("/channel", $"set channel:{society.Films.Id} screenings:yes");
        await society.Types("/feeds", $"add link:{blog.Feed}");
        Assert.Contains("Film society is set up", await society.Types("/setup"), StringComparison.Ordinal);

        // What is there when a feed is added is not announced.
        await society.Worker.WaitForMessage("was read for the first time");
        blog.Publish(new("her", "A review of Her"));
        await society.Slack.Workspace.Until(() => society.Films.Messages.FirstOrDefault(message => message.Shown.Contains("A review of Her", StringComparison.Ordinal)), "the review's announcement");
        Assert.Contains(society.Slack.Requests.Where(request => request.Method == "chat.postMessage"), request => request.Authorization!.EndsWith(society.Slack.Installed.Valid[0], StringComparison.Ordinal));

        // Of other tokens, or late.
        await society.Slack.ReportRevokedTokens();
        await society.Worker.WaitForMessage("still accepts the token");
        Assert.Contains("Film society is set up", await society.Types("/setup"), StringComparison.Ordinal);

        await society.Slack.Uninstall();
        await society.Worker.WaitForMessage("leaves: the bot was removed");
        Assert.Contains("left", (await society.Worker.Run("clubs")).Output, StringComparison.OrdinalIgnoreCase);

        Assert.Contains("The app is installed.", await society.Install(), StringComparison.Ordinal);
        Assert.Contains("Film society is set up", await society.Types("/setup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_club_gets_the_workspace_that_installs_first_and_no_other_token()
    {
        await using var society = await InstallingSociety.Serving(isForMany: false);
        Assert.DoesNotContain("/slack/install", await society.Page("/add"), StringComparison.Ordinal);
        Assert.Contains($"install the app here: {society.Worker.Url}/slack/install", (await society.Worker.Run("doctor")).Output, StringComparison.Ordinal);
        Assert.Contains("The app is installed.", await society.Install(), StringComparison.Ordinal);
        Assert.Contains("Slack accepts the token", (await society.Worker.Run("doctor")).Output, StringComparison.Ordinal);

        Assert.Contains("Setting up Our film society", await society.Types("/setup"), StringComparison.Ordinal);
        Assert.Contains("Club:TimeZone", await society.Types("/setup", "zone zone:Europe/Paris"), StringComparison.Ordinal);

        // Once more replaces the token.
        var first = Assert.Single(society.Slack.Installed.Valid);
        Assert.Contains("The app is installed.", await society.Install(), StringComparison.Ordinal);
        await society.Slack.People.OpenHome(society.Ada);
        Assert.DoesNotContain(first, society.Slack.Requests.Last(request => request.Method == "views.publish").Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_installed_by_a_browser_that_did_not_begin_or_a_person_who_declines()
    {
        await using var society = await InstallingSociety.Serving(isForMany: true);
        society.Slack.Installed.Installer = null;
        Assert.Contains("permission was not given", await society.Install(), StringComparison.Ordinal);
        society.Slack.Installed.Installer = society.Mo;

        // Another browser has the whole address of the redirect, but not the cookie.
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var attacker = new HttpClient(handler);
        using var begun = await attacker.GetAsync(new Uri(society.Worker.Url + "/slack/install"), Token);
        Assert.Equal((HttpStatusCode.Found, "no-store"), (begun.StatusCode, begun.Headers.CacheControl!.ToString()));
        Assert.Contains("samesite=lax; httponly", begun.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        using var allowed = await attacker.GetAsync(begun.Headers.Location, Token);
        Assert.Contains("began in another browser", await society.Page(allowed.Headers.Location!.PathAndQuery), StringComparison.Ordinal);

        // The one that began it may finish it, once.
        using var ended = await attacker.GetAsync(allowed.Headers.Location, Token);
        Assert.Equal("/add?outcome=installed", ended.Headers.Location!.OriginalString);
        using var again = await attacker.GetAsync(allowed.Headers.Location, Token);
        Assert.Equal("/add?outcome=expired", again.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Refuses_an_address_that_begins_too_many_installations()
    {
        await using var society = await InstallingSociety.Serving(isForMany: true);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        for (var i = 0; i < ClientLimits.InstallsPerMinute; i++)
            Assert.Equal(HttpStatusCode.Found, await Status("/slack/install"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await Status("/slack/install"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Status("/slack/oauth"));

        async Task<HttpStatusCode> Status(string path)
        {
            using var response = await client.GetAsync(new Uri(society.Worker.Url + path), Token);
            Assert.Equal(response.StatusCode == HttpStatusCode.TooManyRequests, response.Headers.RetryAfter is not null);
            return response.StatusCode;
        }
    }
}
