using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Moderation;

public class AuditLogTests
{
    [Fact]
    public async Task Changes_are_the_latest_first_and_long_subjects_are_cut()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        foreach (var action in new[] { "quote hide", "theme add" })
        {
            await society.Do(scope =>
            {
                scope.Audit.Record(ana.Id, action, new string('x', 600));
                return Task.CompletedTask;
            });
            society.Clock.Advance(Duration.FromMinutes(1));
        }

        await using var scope = society.Begin();
        var recent = await scope.Audit.Recent(new(1, 1), Society.Token);
        Assert.Equal(2, recent.Total);
        Assert.Equal(("theme add", "Ana", 500, society.Now - Duration.FromMinutes(1)), (recent.Items[0].Action, recent.Items[0].By?.Name, recent.Items[0].Subject.Length, recent.Items[0].At));
    }
}
