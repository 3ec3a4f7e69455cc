using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Rotas;

public class RotaTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void Counts_open_places_and_shows_former_jobs_of_those_who_have_them()
    {
        var rota = new Rota(JobList.Parse("door 2, bar", null), [Duty(1, "Door"), Duty(2, "bar", DutyState.Offered), Duty(3, "bar"), Duty(4, "cloakroom"), Duty(5, "door", DutyState.Declined)]);

        Assert.Equal([("door", 1, 1), ("bar", 2, 0), ("cloakroom", 1, 0)], rota.Jobs.Select(job => (job.Job.Name, job.Holders.Count, job.Open)));
        Assert.Equal(1, rota.Open);
        Assert.Equal(["door", "bar"], rota.Free.Select(job => job.Job.Name));
        Assert.Equal(2, rota.Find("BAR")!.Offered!.Member.Id.Value);
        Assert.Equal("cloakroom", rota.Of(new(4))?.Job);
        Assert.Null(rota.Of(new(5)));
    }

    private static Duty Duty(int member, string job, DutyState state = DutyState.Held) => new(new(new(member), $"Member {member}"), job, state, Platform.Slack, _friday);
}
