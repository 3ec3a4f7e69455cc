using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Access;

public sealed class SignedInSessionsTests : IAsyncDisposable
{
    private const int Pages = 50;

    private readonly ServiceProvider _services;
    private readonly FakeSignIns _signIns;
    private readonly SignedInSessions _sessions;

    public SignedInSessionsTests()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        WebHost.AddFakes(services);
        _services = services.AddSingleton<SignedInSessions>().BuildServiceProvider();
        _signIns = _services.GetRequiredService<FakeSignIns>();
        _sessions = _services.GetRequiredService<SignedInSessions>();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task The_end_of_a_session_is_noticed_by_its_page_alone_and_costs_two_queries_however_many_are_open()
    {
        var sessions = new List<WebSessionId>();
        for (var page = 0; page < Pages; page++)
            sessions.Add(await Begin());
        var ends = sessions.ConvertAll(session => _sessions.UntilEnded(session, Stop));
        var before = _signIns.Readings;

        await _signIns.End(sessions[7], Stop);
        await ends[7];

        Assert.Equal([7], Enumerable.Range(0, Pages).Where(page => ends[page].IsCompleted));
        Assert.InRange(_signIns.Readings - before, 1, 2);
    }

    [Fact]
    public async Task A_session_that_began_after_the_others_were_read_is_open()
    {
        var first = _sessions.UntilEnded(await Begin(), Stop);
        var later = await Begin();
        var end = _sessions.UntilEnded(later, Stop);
        Assert.False(first.IsCompleted || end.IsCompleted);

        await _signIns.End(later, Stop);
        await end;
        Assert.False(first.IsCompleted);
    }

    private async Task<WebSessionId> Begin()
    {
        var secret = await _signIns.Redeem(_signIns.LinkFor("Ada"), "Firefox, Linux", Stop);
        return (await _signIns.Find(secret!, Stop))!.Id;
    }
}
