using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Members;

public class MailboxTests
{
    private static readonly MailAddress _address = MailAddress.Parse("Grace@example.org", null);

    [Fact]
    public async Task Is_stored_with_a_member_of_its_own_and_changed()
    {
        await using var society = await Society.Found();
        var added = await society.Do(scope => scope.Mailboxes.Add("Grace", Mailbox.Invite(_address, "de", society.Now), Society.Token));

        Assert.Equal(added, await society.Do(scope => scope.Mailboxes.Find(_address.Account, Society.Token)));
        Assert.Equal(MailboxState.Confirmed, (await society.Do(scope => scope.Mailboxes.Change(_address.Account, mailbox => Task.FromResult<Mailbox?>(mailbox.Confirm()), Society.Token)))!.State);
        Assert.Equal(added with { Mailbox = added.Mailbox.Confirm() }, Assert.Single(await society.Do(scope => scope.Mailboxes.All(Society.Token))));
        Assert.Null(await society.Do(scope => scope.Mailboxes.Change("another", mailbox => Task.FromResult<Mailbox?>(mailbox.Confirm()), Society.Token)));
        // A command that its owner runs is the same member's.
        Assert.Equal(added.Member, await society.Do(scope => scope.Members.Recognise(new(Platform.Mail, added.Account, "Grace"), Society.Token)));
    }

    [Fact]
    public async Task Erasure_leaves_neither_the_address_nor_what_was_sent_to_it()
    {
        await using var society = await Society.Found();
        var grace = await society.Do(scope => scope.Mailboxes.Add("Grace", Mailbox.Invite(_address, "en", society.Now), Society.Token));
        var mailbox = new DeliveryChannel(Platform.Mail, grace.Account);
        var evening = await society.Do(scope => scope.Screenings.Add(new Screening(default, null, society.Now + Duration.FromDays(1), Duration.FromHours(2), ScreeningState.Announced), Society.Token));
        await society.Do(async scope =>
        {
            await scope.Announcements.Announce(new Subject.MailInvitation(grace.Account, society.Now), [mailbox], Society.Token);
            await scope.Announcements.Announce(new Subject.Notice($"{Mailbox.BouncesOf(grace.Account)}1", "Mail to Grace was refused."), [new(Platform.Web, "moderators")], Society.Token);
            await scope.Announcements.Announce(new Subject.ScreeningNews(evening.Id, new ScreeningStep.Announced(), 0), [new(Platform.Web, "screenings"), mailbox], Society.Token);
            scope.Audit.Record(grace.Member.Id, "member invite", "Grace@example.org");
        });

        await society.Do(scope => scope.OwnData.Erase(grace.Member.Id, [], Society.Token));

        var rows = society.Store.ClubTables().SelectMany(table => society.Query($"SELECT '{table}', * FROM \"{table}\"")).ToList();
        Assert.DoesNotContain(rows, row => row.Contains("race@example", StringComparison.OrdinalIgnoreCase) || row.Contains(grace.Account, StringComparison.Ordinal));
        // What was announced to others stays.
        Assert.Equal(["Web"], society.Query("SELECT Platform FROM Deliveries"));
    }

    [Fact]
    public async Task A_mail_that_was_sent_is_not_updated_and_one_that_waits_shows_the_change()
    {
        await using var society = await Society.Found();
        var channels = new[] { "sent", "waiting" }.Select(account => new DeliveryChannel(Platform.Mail, account)).Append(new(Platform.Web, "screenings")).ToList();
        var news = new Subject.Notice("place", "A place");
        await society.Do(scope => scope.Announcements.Announce(news, channels, Society.Token));
        await society.Do(async scope =>
        {
            var sent = (await scope.Deliveries.Next(channels[0], Society.Token))!;
            await scope.Deliveries.Change(sent.Id, current => Task.FromResult<Delivery?>(current.MarkSent("<1@example.org>", 0, society.Now)), Society.Token);
        });

        await society.Do(scope => scope.Announcements.Renew(news, Society.Token));

        Assert.Equal(["sent|0", "waiting|1", "screenings|1"], society.Query("SELECT Channel, Edition FROM Deliveries ORDER BY Id"));
    }
}
