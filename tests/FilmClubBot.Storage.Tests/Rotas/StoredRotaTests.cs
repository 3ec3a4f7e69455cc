using FilmClubBot.Commands.Rotas;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Rotas;

public sealed class StoredRotaTests
{
    [Fact]
    public async Task Jobs_are_the_clubs_and_volunteers_join_once()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        Assert.Equal(JobList.None, await society.Do(scope => Rota(scope).Jobs(Society.Token)));
        Assert.Null(await society.Do(scope => Rota(scope).Change(new ClubId(99), _ => Task.FromResult<JobList?>(null), Society.Token)));

        await society.Do(scope => Rota(scope).Change(ClubId.OfSettings, _ => Task.FromResult<JobList?>(JobList.Parse("projection, door 2", null)), Society.Token));
        await society.Do(scope => Rota(scope).Volunteer(bo.Id, "door", Platform.Slack, Society.Token));
        society.Clock.Advance(Duration.FromMinutes(1));
        await society.Do(scope => Rota(scope).Volunteer(ada.Id, "door", Platform.Slack, Society.Token));
        await society.Do(scope => Rota(scope).Volunteer(bo.Id, "door", Platform.Discord, Society.Token));

        Assert.Equal("projection, door 2", (await society.Do(scope => Rota(scope).Jobs(Society.Token))).Text);
        Assert.Equal([("Bo", Platform.Discord), ("Ada", Platform.Slack)], (await society.Do(scope => Rota(scope).Volunteers(Society.Token))).Select(one => (one.Member.Name, one.Platform)));
        Assert.True(await society.Do(scope => Rota(scope).Leave(bo.Id, "door", Society.Token)));
        Assert.False(await society.Do(scope => Rota(scope).Leave(bo.Id, "door", Society.Token)));
    }

    [Fact]
    public async Task Cancelled_screenings_and_declined_jobs_do_not_count_as_done()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        var (past, later, cancelled, next) = (await Schedule(society, -7, ScreeningState.Over), await Schedule(society, 7), await Schedule(society, 9, ScreeningState.Cancelled), await Schedule(society, 3));
        foreach (var screening in new[] { past, later, cancelled, next })
            await Save(society, screening, ada, DutyState.Held);
        await Save(society, past, bo, DutyState.Declined);
        await Save(society, next, ada, DutyState.Offered);

        var done = await society.Do(scope => Rota(scope).Done(next.Id, Society.Token));

        Assert.Equal([new DutyDone(ada.Id, "door", later.Start)], done);
        Assert.Equal([past.Id, next.Id, later.Id, cancelled.Id], await society.Do(scope => Rota(scope).HeldBy(ada.Id, Society.Token)));
        Assert.Equal(DutyState.Offered, Assert.Single(await society.Do(scope => Rota(scope).Duties(next.Id, Society.Token))).State);
    }

    [Fact]
    public async Task A_member_with_a_job_is_reminded_once_by_their_own_times_or_the_usual_ones()
    {
        await using var society = await Society.Found();
        var (ada, bo, cy, di) = (await society.Join("Ada"), await society.Join("Bo"), await society.Join("Cy"), await society.Join("Di"));
        var screening = await Schedule(society, 7);
        foreach (var member in new[] { ada, bo, cy })
            await Save(society, screening, member, DutyState.Held);
        await Save(society, screening, di, DutyState.Declined);
        await society.Do(scope => scope.Rsvps.Save(screening.Id, ada.Id, RsvpAnswer.Going, Society.Token));
        foreach (var (member, refused) in new[] { (ada, (Instant?)null), (cy, society.Now) })
            await society.Do(scope => scope.Reminders.Change(member.Id, _ => Task.FromResult<MemberReminders?>(new(Platform.Web, LeadTimes.Parse("3h", null), society.Now) { RefusedAt = refused }), Society.Token));

        var guests = await society.Do(scope => scope.Reminders.Guests(null, Society.Token));

        Assert.Equal([(ada.Id, "3h"), (bo.Id, "1d, 2h")], guests.Select(guest => (guest.Member, guest.Reminders.Leads.ToString())));
    }

    private static IRota Rota(Scope scope) => (IRota)scope.PortOf(typeof(IRota));

    private static Task Save(Society society, Screening screening, Member member, DutyState state) =>
        society.Do(scope => Rota(scope).Save(screening.Id, new(member, "door", state, Platform.Web, society.Now), Society.Token));

    private static Task<Screening> Schedule(Society society, int days, ScreeningState state = ScreeningState.Announced) => society.Do(scope => scope.Screenings.Add(
        new Screening(default, null, society.Now + Duration.FromDays(days), Duration.FromHours(2), state) { AnnounceFrom = society.Now, SettledUntil = society.Now, WasAnnounced = true }, Society.Token));
}
