using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Reminders;

public class SetRemindersTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Says_that_none_can_be_sent_where_members_get_no_messages()
    {
        var card = await _bench.Run("/reminders 1d, 2h");
        Assert.Equal((true, Audience.Caller), (card.IsRefusal, card.Audience));
        Assert.StartsWith("You cannot get reminders here", card.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_the_times_with_the_platform_and_the_language_in_which_the_member_asks()
    {
        MemberReminders? stored = null;
        _bench.Messenger.SetupGet(messenger => messenger.Platform).Returns(Platform.Slack);
        _bench.Messenger.SetupGet(messenger => messenger.DirectMessages).Returns(DirectMessages.WithButtons);
        _bench.Reminders.Setup(port => port.Change(Bench.Ada.Id, It.IsAny<Func<MemberReminders, Task<MemberReminders?>>>(), It.IsAny<CancellationToken>()))
            .Returns<MemberId, Func<MemberReminders, Task<MemberReminders?>>, CancellationToken>(async (_, change, _) => stored = await change(MemberReminders.Off));

        await _bench.Run("/reminders 2h", locale: "fr");
        Assert.Equal("fr", stored!.Locale);
        var card = await _bench.Run("/reminders 2h, 1d, 90m");

        Assert.Equal((Platform.Slack, "en", "1d, 2h, 90m", true), (stored.Platform, stored.Locale, stored.Leads.ToString(), stored.IsOn));
        Assert.Equal("You are reminded on Slack before the start of screenings: 24 hours, 2 hours, 90 minutes", card.Title);
        Assert.Equal("/reminders lead:none", Assert.IsType<Button>(Assert.Single(card.Actions)).Call.Text);
    }

    [Fact]
    public async Task Shows_that_the_platform_refused_a_reminder()
    {
        _bench.Reminders.Setup(port => port.Of(Bench.Ada.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new MemberReminders(Platform.Discord, MemberReminders.Usual, Instant.MinValue) { RefusedAt = Instant.FromUtc(2026, 11, 27, 19, 0) });
        Assert.StartsWith("Discord did not accept a reminder for you\n\nYou accept no direct messages from the bot. Nothing more is sent.", Bench.Text(await _bench.Run("/reminders")), StringComparison.Ordinal);
    }
}
