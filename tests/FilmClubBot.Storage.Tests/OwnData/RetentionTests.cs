using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.OwnData;

public sealed class RetentionTests
{
    [Fact]
    public async Task Deletes_what_is_older_than_its_limit_and_what_has_expired()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        await society.Do(scope => Task.Run(() => scope.Audit.Record(ada.Id, "films set", "old")));
        await society.Do(scope => scope.SignIns.Issue(ada.Id, Society.Token));
        await society.Do(scope => scope.Links.Issue(ada.Id, Platform.Web, Society.Token));
        society.Clock.AdvanceDays(9);
        await society.Do(scope => Task.Run(() => scope.Audit.Record(ada.Id, "films set", "new")));
        society.Clock.AdvanceDays(2);

        Assert.Equal(0, await society.Do(scope => scope.Retention.Apply(new Retention { Audit = Duration.FromDays(12) }, society.Now - Duration.FromDays(12), Society.Token)));
        Assert.Equal(3, await society.Do(scope => scope.Retention.Apply(new Retention { Audit = Duration.FromDays(10) }, society.Now, Society.Token)));

        Assert.Equal(["new"], society.Query("SELECT Subject FROM AuditLog"));
        Assert.Empty(society.Query("SELECT 1 FROM SignInLinks"));
        Assert.Empty(society.Query("SELECT 1 FROM LinkCodes"));
    }

    [Fact]
    public async Task Deletes_nothing_that_has_no_limit()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        await society.Do(scope => Task.Run(() => scope.Audit.Record(ada.Id, "films set", "old")));
        society.Clock.AdvanceDays(4000);

        Assert.Equal(0, await society.Do(scope => scope.Retention.Apply(new() { Audit = null }, society.Now, Society.Token)));
    }
}
