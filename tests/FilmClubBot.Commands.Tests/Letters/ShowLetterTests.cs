using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Webhooks;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Letters;

public class ShowLetterTests
{
    private readonly Bench _bench = new() { DataPolicy = new DataPolicy { Operator = "The film office", Contact = "office@films.example", UsesSlack = true, BackupsFor = Duration.FromDays(14) }, Site = new(new Uri("https://films.example/")) };

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task States_what_is_running_and_open_and_who_decided_what()
    {
        _bench.Screenings.Setup(port => port.Ahead(Any)).ReturnsAsync([Screening(1, 7, ScreeningState.Announced) with { Licence = "Park Circus", Host = Bench.Ada }]);
        _bench.Screenings.Setup(port => port.Between(It.IsAny<Instant>(), It.IsAny<Instant>(), Any)).ReturnsAsync([Screening(2, -40, ScreeningState.Over) with { Licence = "BFI 77" }]);
        _bench.Audit.Setup(port => port.Recent(It.IsAny<PageRequest>(), Any)).ReturnsAsync(Bench.Slice(2, new AuditEntry(Samples.Friday, Bench.Ada, "quote hide", "“Stay.”"), new AuditEntry(Samples.Friday, null, "screening move", "Her")));
        _bench.Feeds.Setup(port => port.All(Any)).ReturnsAsync([new Feed { Id = new(4), Address = new("https://films.example/feed?token=s3cret"), Interval = Duration.FromMinutes(1), FailingSince = Samples.Friday, Problem = new(FeedProblemKind.Status, "https://films.example/feed?token=s3cret", "500"), NextPoll = Samples.Friday }]);
        _bench.Webhooks.Setup(port => port.All(Any)).ReturnsAsync([new Webhook(new(1), new("https://site.example/hook?key=s3cret"), WebhookSecret.New()) { DisabledAt = Samples.Friday, Problem = "s3cret" }]);

        var card = await _bench.Run("/club letter", Permission.Moderator);

        var text = Bench.Text(card);
        Assert.Equal(Audience.Caller, card.Audience);
        foreach (var seen in new[]
        {
            "Letter to the next committee", "host: Ada", "• Her (2013): Park Circus", "• Return for Her (2013) (BFI 77) overdue since ", "Open ballots\n\n• Nothing on record.", ": Ada, /quote hide, “Stay.”", ": a former member, /screening move, Her",
            "• The film office runs the bot; contact: office@films.example", "• Connected to Slack.", "the oldest copy is 14 days old at most", "• films.example: fails at the moment", "• https://site.example/hook: disabled",
        })
            Assert.Contains(seen, text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The bot makes no backups itself.", "Nothing on record.")]
    [InlineData("de", "Der Bot macht selbst keine Sicherungen.", "Nichts verzeichnet.")]
    [InlineData("fr", "Le bot ne fait pas de sauvegarde lui-même.", "Rien d’enregistré.")]
    public async Task Of_an_empty_club_it_says_what_is_missing_in_words_that_suit_every_section(string locale, string backups, string nothing)
    {
        var text = Bench.Text(await new Bench().Run("/club letter", Permission.Moderator, locale));
        Assert.Contains(backups, text, StringComparison.Ordinal);
        // Screenings, licences, ballots, decisions, feeds and webhooks; channels depend on the platforms.
        Assert.True(Regex.Count(text, $"• {Regex.Escape(nothing)}") >= 6, text);
    }

    [Fact]
    public async Task Members_do_not_get_it() => Assert.True((await _bench.Run("/club letter")).IsForModerators);

    private static Screening Screening(int id, int days, ScreeningState state) =>
        new(new(id), Bench.Her, Samples.Friday + Duration.FromDays(days), Duration.FromMinutes(126), state) { WasAnnounced = true };
}
