using CsCheck;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Rotas;

public class RotaProposalTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    private static readonly string[] _jobs = ["projection", "door", "bar"];

    [Fact]
    public void Who_did_it_longest_ago_is_proposed_and_who_never_did_comes_first()
    {
        var rota = new Rota(JobList.Parse("door", null), []);
        Volunteer[] volunteers = [Volunteer(1, "door"), Volunteer(2, "door", 1), Volunteer(3, "Door", 2)];
        Assert.Equal([1], Proposed(rota, volunteers));
        Assert.Equal([3], Proposed(rota, volunteers, Done(1, "door", -7), Done(2, "door", -14)));
        Assert.Equal([2], Proposed(rota, volunteers, Done(1, "door", -7), Done(2, "door", -14), Done(3, "door", -1)));
        // A coming evening counts as well; another job does not.
        Assert.Equal([1], Proposed(rota, volunteers, Done(1, "door", -7), Done(2, "door", 7), Done(3, "door", 14), Done(1, "bar", 21)));
    }

    [Fact]
    public void Who_has_a_job_there_or_declined_one_is_not_asked()
    {
        var rota = new Rota(JobList.Parse("door 2, bar", null), [Duty(1, "bar"), Duty(2, "door", DutyState.Declined), Duty(3, "door", DutyState.Offered)]);
        Assert.Equal([4], Proposed(rota, [.. Enumerable.Range(1, 4).Select(member => Volunteer(member, "door"))]));
        Assert.Empty(Proposed(new(JobList.None, []), [Volunteer(1, "door")]));
    }

    [Fact]
    public void A_member_moves_to_another_job_where_a_place_would_stay_open_otherwise()
    {
        var rota = new Rota(JobList.Parse("door, projection", null), []);
        Volunteer[] volunteers = [Volunteer(1, "door"), Volunteer(1, "projection"), Volunteer(2, "door", 1)];
        Assert.Equal([new("door", volunteers[2]), new("projection", volunteers[1])], RotaProposal.For(rota, volunteers, []));
    }

    [Fact]
    public void For_any_society_each_member_has_one_job_and_no_place_stays_open_that_could_be_filled() =>
        Gen.Select(Gen.Int[0, 2].Array[3], Gen.Int[1, 6].Array[0, 8], Gen.Int[0, 2].Array[8], Gen.Int[-30, 30].Array[8]).Sample((needed, members, jobs, days) =>
        {
            var list = string.Join(", ", _jobs.Zip(needed).Where(job => job.Second > 0).Select(job => $"{job.First} {job.Second}"));
            var rota = new Rota(list.Length == 0 ? JobList.None : JobList.Parse(list, null), []);
            Volunteer[] volunteers = [.. members.Select((member, index) => Volunteer(member, _jobs[jobs[index]], index)).DistinctBy(volunteer => (volunteer.Member.Id, volunteer.Job))];
            DutyDone[] done = [.. members.Select((member, index) => Done(member, _jobs[jobs[index]], days[index]))];

            var proposed = RotaProposal.For(rota, volunteers, done);

            Assert.Equal(proposed.Count, proposed.Select(one => one.Volunteer.Member.Id).Distinct().Count());
            Assert.All(proposed, one => Assert.Contains(volunteers, volunteer => volunteer == one.Volunteer && volunteer.Job == one.Job));
            Assert.All(rota.Jobs, job => Assert.InRange(proposed.Count(one => one.Job == job.Job.Name), 0, job.Open));
            Assert.Equal(Most([.. rota.Jobs.SelectMany(job => Enumerable.Repeat(job.Job.Name, job.Open))], volunteers, []), proposed.Count);
            // The same question has the same answer, in whatever order it is asked.
            Assert.Equal(proposed, RotaProposal.For(rota, [.. volunteers.Reverse()], [.. done.Reverse()]));
        });

    [Fact]
    public void For_one_job_the_longest_ago_are_proposed_before_all_others() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[-30, 30].Array[1, 8]).Sample((needed, days) =>
        {
            var rota = new Rota(JobList.Parse($"door {needed}", null), []);
            Volunteer[] volunteers = [.. days.Select((_, index) => Volunteer(index + 1, "door"))];
            DutyDone[] done = [.. days.Select((day, index) => Done(index + 1, "door", day))];

            var proposed = RotaProposal.For(rota, volunteers, done).Select(one => one.Volunteer.Member.Id.Value).ToHashSet();

            var latest = done.Where(one => proposed.Contains(one.Member.Value)).Max(one => one.Start);
            Assert.All(done.Where(one => !proposed.Contains(one.Member.Value)), one => Assert.True(one.Start >= latest));
        });

    // The most places that can be filled, by trying everything.
    private static int Most(List<string> places, Volunteer[] volunteers, HashSet<MemberId> used)
    {
        if (places.Count == 0)
            return 0;
        var rest = places[1..];
        var most = Most(rest, volunteers, used);
        foreach (var volunteer in volunteers.Where(volunteer => volunteer.Job == places[0] && !used.Contains(volunteer.Member.Id)))
            most = Math.Max(most, 1 + Most(rest, volunteers, [.. used, volunteer.Member.Id]));
        return most;
    }

    private static IEnumerable<int> Proposed(Rota rota, Volunteer[] volunteers, params DutyDone[] done) => RotaProposal.For(rota, volunteers, done).Select(one => one.Volunteer.Member.Id.Value);

    private static Volunteer Volunteer(int member, string job, int minutes = 0) => new(new(new(member), $"Member {member}"), job, Platform.Slack, _friday + Duration.FromMinutes(minutes));

    private static DutyDone Done(int member, string job, int days) => new(new(member), job, _friday + Duration.FromDays(days));

    private static Duty Duty(int member, string job, DutyState state = DutyState.Held) => new(new(new(member), $"Member {member}"), job, state, Platform.Slack, _friday);
}
