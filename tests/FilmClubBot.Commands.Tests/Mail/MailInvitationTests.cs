using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Mail;

public class MailInvitationTests
{
    private const string Invite = "/member invite name:Grace mail:grace@example.org";

    private static readonly string _account = MailAddress.Parse("grace@example.org", null).Account;

    private readonly Bench _bench = new();
    private readonly List<(Subject Subject, IReadOnlyCollection<DeliveryChannel> Channels)> _announced = [];

    public MailInvitationTests()
    {
        _bench.Messenger.SetupGet(messenger => messenger.Platform).Returns(Platform.Mail);
        _bench.Messenger.SetupGet(messenger => messenger.DirectMessages).Returns(DirectMessages.WithButtons);
        _bench.Announcements.Setup(port => port.Announce(It.IsAny<Subject>(), It.IsAny<IReadOnlyCollection<DeliveryChannel>>(), It.IsAny<CancellationToken>()))
            .Callback<Subject, IReadOnlyCollection<DeliveryChannel>, CancellationToken>((subject, channels, _) => _announced.Add((subject, channels))).ReturnsAsync(true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queues_one_invitation_and_shows_the_address_nowhere()
    {
        var card = await _bench.Run($"{Invite} language:de", Permission.Moderator);

        Assert.Equal("An invitation to Grace is on its way", card.Title);
        Assert.DoesNotContain("grace@", Bench.Text(card) + card.TypedWithoutSecrets, StringComparison.Ordinal);
        Assert.Equal("/member invite name:Grace", card.TypedWithoutSecrets);
        Assert.Equal(("Grace", "de", MailboxState.Invited), (_bench.Mailboxes.Stored.Single().Member.Name, _bench.Mailboxes.Stored.Single().Mailbox.Language, _bench.Mailboxes.Stored.Single().Mailbox.State));
        var (subject, channels) = Assert.Single(_announced);
        Assert.Equal(new Subject.MailInvitation(_account, Samples.Friday), subject);
        Assert.Equal(new DeliveryChannel(Platform.Mail, _account), Assert.Single(channels));
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "member invite", "Grace"));
    }

    [Theory]
    [InlineData("mail:grace@example.org role:moderator", "Members by mail are members")]
    [InlineData("mail:grace@example.org language:xx", "Choose one of these: de, en, fr")]
    [InlineData("mail:\"Grace <grace@example.org>\"", "ada@example.org")]
    [InlineData("mail:grace", "ada@example.org")]
    public async Task Refuses_what_cannot_be_mailed(string options, string why)
    {
        var card = await _bench.Run($"/member invite name:Grace {options}", Permission.Moderator);

        Assert.True(card.IsRefusal);
        Assert.Contains(why, Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(_announced);
    }

    [Fact]
    public async Task Refuses_where_the_program_sends_no_mail()
    {
        _bench.Messenger.SetupGet(messenger => messenger.DirectMessages).Returns(DirectMessages.None);
        Assert.StartsWith("This bot sends no mail.", (await _bench.Run(Invite, Permission.Moderator)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_invited_twice_or_after_they_declined()
    {
        await _bench.Run(Invite, Permission.Moderator);
        Assert.StartsWith("Grace has an invitation that is still open.", (await _bench.Run(Invite, Permission.Moderator)).Title, StringComparison.Ordinal);

        await _bench.MailSubscriptions.Unsubscribe(_account, Stop);
        _bench.Clock.Advance(Duration.FromDays(30));
        Assert.StartsWith("The owner of that address does not want any mail", (await _bench.Run(Invite, Permission.Moderator)).Title, StringComparison.Ordinal);
        Assert.Single(_announced);
    }

    [Fact]
    public async Task A_club_invites_a_limited_number_of_people_a_day()
    {
        for (var i = 0; i < MailSubscriptions.MostInvitations; i++)
            Assert.False((await _bench.Run($"/member invite name:Guest mail:guest{i}@example.org", Permission.Moderator)).IsRefusal);

        Assert.True((await _bench.Run(Invite, Permission.Moderator)).IsRefusal);
        _bench.Clock.Advance(Duration.FromDays(1));
        Assert.False((await _bench.Run(Invite, Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task Acceptance_switches_reminders_by_mail_on_unless_there_are_others()
    {
        List<MemberReminders?> changes = [];
        foreach (var before in new[] { MemberReminders.Off, MemberReminders.Off with { Platform = Platform.Slack, Leads = MemberReminders.Usual } })
        {
            _bench.Mailboxes.Stored.Clear();
            _bench.Reminders.Setup(port => port.Change(It.IsAny<MemberId>(), It.IsAny<Func<MemberReminders, Task<MemberReminders?>>>(), It.IsAny<CancellationToken>()))
                .Returns<MemberId, Func<MemberReminders, Task<MemberReminders?>>, CancellationToken>(async (_, change, _) =>
                {
                    changes.Add(await change(before));
                    return before;
                });
            await _bench.Run(Invite, Permission.Moderator);
            Assert.False(await _bench.MailSubscriptions.Accept(_account, Samples.Friday - Duration.FromDays(1), Stop));
            Assert.True(await _bench.MailSubscriptions.Accept(_account, Samples.Friday, Stop));
            // A second press is no second acceptance.
            Assert.True(await _bench.MailSubscriptions.Accept(_account, Samples.Friday, Stop));
        }

        Assert.Equal(2, changes.Count);
        Assert.Equal((Platform.Mail, MemberReminders.Usual.ToString()), (changes[0]!.Platform, changes[0]!.Leads.ToString()));
        Assert.Null(changes[1]);
    }

    [Fact]
    public async Task Only_the_invitation_is_sent_before_it_is_accepted()
    {
        await _bench.Run(Invite, Permission.Moderator);
        _bench.MailLinks.Setup(links => links.Accept(Bench.Society.Id, _account, Samples.Friday)).Returns(new Uri("https://club.example/mail/accept"));
        var ballot = Delivery(new Subject.BallotNews(new(1), Domain.Ballots.VoteMoment.Opened));

        var card = (await _bench.DeliveryCards.Write(Delivery(new Subject.MailInvitation(_account, Samples.Friday)), Stop))!;
        Assert.Equal("The Lantern Film Society invites you to its screenings by mail", card.Title);
        Assert.Equal("https://club.example/mail/accept", Assert.IsType<LinkButton>(Assert.Single(card.Actions)).Target.AbsoluteUri);
        Assert.Null(await _bench.DeliveryCards.Write(ballot, Stop));

        await _bench.MailSubscriptions.Accept(_account, Samples.Friday, Stop);
        // The invitation is accepted, so that it is not sent any more.
        Assert.Null(await _bench.DeliveryCards.Write(Delivery(new Subject.MailInvitation(_account, Samples.Friday)), Stop));
    }

    [Fact]
    public async Task A_screening_is_mailed_in_the_readers_language_with_a_calendar_file_until_they_unsubscribe()
    {
        await _bench.Run($"{Invite} language:de", Permission.Moderator);
        await _bench.MailSubscriptions.Accept(_account, Samples.Friday, Stop);
        var screening = new Screening(new(3), Bench.Her, Samples.Friday + Duration.FromDays(2), Duration.FromHours(2), ScreeningState.Announced);
        _bench.Screenings.Setup(port => port.Find(screening.Id, It.IsAny<CancellationToken>())).ReturnsAsync(screening);
        _bench.ScreeningFiles.Setup(files => files.Write(screening, It.IsAny<MemberId>(), It.IsAny<CancellationToken>())).ReturnsAsync(new CardFile("screening.ics", "text/calendar", new byte[] { 1 }));
        var announced = Delivery(new Subject.ScreeningNews(screening.Id, new ScreeningStep.Announced(), 0));

        var card = (await _bench.DeliveryCards.Write(announced, Stop))!;
        Assert.Equal("screening.ics", card.File?.Name);
        Assert.Contains("Ich komme", card.Actions.Select(action => action.Label));
        // A channel has no file, and the society's language.
        Assert.Null((await _bench.DeliveryCards.Write(announced with { Platform = Platform.Discord, Channel = "1" }, Stop))!.File);

        await _bench.MailSubscriptions.Unsubscribe(_account, Stop);
        Assert.Null(await _bench.DeliveryCards.Write(announced, Stop));
    }

    private static Delivery Delivery(Subject subject) => new(new(1), new Announcement(new(1), subject, Samples.Friday), Platform.Mail, _account, DeliveryState.Pending, 0, Samples.Friday, "nonce", null, null, null, 0);
}
