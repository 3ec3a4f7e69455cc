using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Screenings;

public sealed class ReminderTests
{
    private static readonly LeadTimes _leads = LeadTimes.Parse("1d, 2h", null);

    [Fact]
    public async Task Are_stored_changed_and_removed()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        Assert.False((await society.Do(scope => scope.Reminders.Of(ada.Id, Society.Token))).IsOn);

        await Ask(society, ada);
        var stored = await society.Do(scope => scope.Reminders.Of(ada.Id, Society.Token));
        Assert.Equal((Platform.Web, "1d, 2h", society.Now, "fr", null), (stored.Platform, stored.Leads.ToString(), stored.Since, stored.Locale, stored.RefusedAt));
        await society.Do(scope => scope.Reminders.Change(ada.Id, own => Task.FromResult<MemberReminders?>(own with { RefusedAt = society.Now }), Society.Token));
        Assert.False((await society.Do(scope => scope.Reminders.Of(ada.Id, Society.Token))).IsOn);
        await society.Do(scope => scope.Reminders.Change(ada.Id, _ => Task.FromResult<MemberReminders?>(MemberReminders.Off), Society.Token));

        Assert.Empty(society.Query("SELECT MemberId FROM MemberReminders"));
    }

    [Fact]
    public async Task Guests_are_those_who_come_to_an_announced_screening_without_what_was_queued()
    {
        await using var society = await Society.Found();
        var (ada, bo, cy) = (await society.Join("Ada"), await society.Join("Bo"), await society.Join("Cy"));
        var screening = await Schedule(society, ScreeningState.Announced);
        var planned = await Schedule(society, ScreeningState.Planned);
        foreach (var (member, answer) in new[] { (ada, RsvpAnswer.Going), (bo, RsvpAnswer.No), (cy, RsvpAnswer.Maybe) })
            await society.Do(scope => scope.Rsvps.Save(screening.Id, member.Id, answer, Society.Token));
        await society.Do(scope => scope.Rsvps.Save(planned.Id, ada.Id, RsvpAnswer.Going, Society.Token));
        await Ask(society, ada);
        await Ask(society, bo);
        await society.Do(scope => scope.Announcements.Announce(
            new Subject.ScreeningNews(screening.Id, new ScreeningStep.OwnReminder(ada.Id, Duration.FromDays(1)), 0), [], Society.Token));

        var guest = Assert.Single(await society.Do(scope => scope.Reminders.Guests(null, Society.Token)));

        Assert.Equal((screening.Id, ada.Id, "ada", "2h"), (guest.Screening.Id, guest.Member, guest.Account, guest.Reminders.Leads.ToString()));
        Assert.Empty(await society.Do(scope => scope.Reminders.Guests(planned.Id, Society.Token)));
    }

    [Fact]
    public async Task Of_two_members_who_become_one_they_remain_and_nothing_earlier_is_due()
    {
        await using var society = await Society.Found();
        var (ada, second) = (await society.Join("Ada"), await society.Join("Ada on Slack"));
        await Ask(society, second);
        society.Clock.Advance(Duration.FromHours(1));
        var code = await society.Do(scope => scope.Links.Issue(ada.Id, Platform.Web, Society.Token));

        var joined = (await society.Do(scope => scope.Links.Redeem(second.Id, Platform.Slack, code, Society.Token))).Member!;

        var kept = await society.Do(scope => scope.Reminders.Of(joined.Id, Society.Token));
        Assert.Equal(("1d, 2h", society.Now, "fr"), (kept.Leads.ToString(), kept.Since, kept.Locale));
        Assert.Single(society.Query("SELECT MemberId FROM MemberReminders"));
    }

    [Fact]
    public async Task Are_exported_and_erased_with_what_was_queued_for_the_member()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var screening = await Schedule(society, ScreeningState.Announced);
        await Ask(society, ada);
        foreach (var step in new ScreeningStep[] { new ScreeningStep.OwnReminder(ada.Id, Duration.FromDays(1)), new ScreeningStep.Snoozed(ada.Id, society.Now), new ScreeningStep.Missed(ada.Id) })
            await society.Do(scope => scope.Announcements.Announce(new Subject.ScreeningNews(screening.Id, step, 0), [new(Platform.Web, "ada")], Society.Token));

        var tables = await society.Do(scope => scope.OwnData.Of(ada.Id, Society.Token));
        Assert.Equal("1440, 120", Assert.Single(tables.Single(table => table.Name == "reminders").Rows)[1]);
        Assert.Equal(3, tables.Single(table => table.Name == "sent_reminders").Rows.Count);
        await society.Do(scope => scope.OwnData.Erase(ada.Id, [], Society.Token));

        Assert.Empty(society.Query("SELECT MemberId FROM MemberReminders"));
        Assert.Empty(society.Query("SELECT Id FROM Deliveries"));
        Assert.Empty(society.Query("SELECT Id FROM Announcements WHERE ScreeningId IS NOT NULL"));
    }

    private static Task<MemberReminders?> Ask(Society society, Member member) => society.Do(scope =>
        scope.Reminders.Change(member.Id, _ => Task.FromResult<MemberReminders?>(new(Platform.Web, _leads, society.Now) { Locale = "fr" }), Society.Token));

    private static Task<Screening> Schedule(Society society, ScreeningState state) => society.Do(scope => scope.Screenings.Add(
        new(new(0), null, society.Now + Duration.FromDays(7), Duration.FromHours(2), state) { SettledUntil = society.Now, WasAnnounced = state == ScreeningState.Announced }, Society.Token));
}
