using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Site;
using FilmClubBot.OnWeb.Tests.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Site;

public sealed class RulesPagesTests
{
    private static readonly Uri _root = new("https://club.example/");

    [Fact]
    public void Say_what_the_settings_say()
    {
        var text = Privacy(new()
        {
            Operator = "Mo Operator",
            Contact = "mo@club.example",
            BackupsFor = Duration.FromDays(14),
            Retention = new() { Chat = Duration.FromDays(30), Audit = null, Remarks = Duration.FromDays(90), Attempts = Duration.FromDays(1) },
            UsesDiscord = true,
            Model = "llama3.2 (127.0.0.1)",
        });

        Assert.All(
            new[]
            {
                "Mo Operator runs this bot.", "Contact: mo@club.example", "Copies of the database remain for up to 14 days.", "Messages in the browser chat: 30 days", "changed: without a limit.",
                "Remarks during films: 90 days after the screening.", "sent to the platforms: 1 day.", "Discord: the bot reads", "The language model llama3.2 (127.0.0.1) gets",
            },
            sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Slack", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_the_club_and_its_moderators_where_the_settings_name_nobody()
    {
        var text = Privacy(new());

        Assert.Contains("The Lantern Film Society runs this bot.", text, StringComparison.Ordinal);
        Assert.Contains("Ask the moderators of the club.", text, StringComparison.Ordinal);
        Assert.Contains("The bot makes no copies of its database", text, StringComparison.Ordinal);
        Assert.Contains("No language model is asked.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Discord", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "/privacy", "<h1>Privacy</h1>")]
    [InlineData("de", "/privacy", "<h1>Datenschutz</h1>")]
    [InlineData("fr", "/privacy", "<h1>Vie priv&#xE9;e</h1>")]
    [InlineData("en", "/terms", "<h1>Terms</h1>")]
    [InlineData("de", "/terms", "<h1>Nutzungsbedingungen</h1>")]
    public async Task Are_served_to_everybody_and_linked_from_every_page(string locale, string path, string heading)
    {
        await using var host = await WebHost.Start(token: "a token that is long enough", locale: locale);
        using var browser = host.Browser();

        var page = await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var other = await browser.GetStringAsync(new Uri("/films", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.All(new[] { SiteAddress.PrivacyPath, SiteAddress.TermsPath }, link => Assert.Contains($"href=\"{link}\"", other, StringComparison.Ordinal));
    }

    private static string Privacy(DataPolicy policy)
    {
        var view = new RulesPages(policy, Options.Create(new WebOptions()), TestLocales.All, new Club(new(1), "The Lantern Film Society", DateTimeZone.Utc, "en")).Privacy(_root);
        return string.Join('\n', view.Parts.SelectMany(part => part.Sentences));
    }
}
