using FilmClubBot.Commands.Access;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Links and sessions in lists; what is stored is tested with the storage.</summary>
internal sealed class FakeSignIns(SessionsSignal signal) : ISignIns, IWebSessions
{
    private readonly Dictionary<SignInSecret, Member> _links = [];
    private readonly List<(SignInSecret Secret, WebSession Session)> _sessions = [];
    private readonly HashSet<MemberId> _moderators = [];
    private int _last = 100;

    public IReadOnlyList<WebSession> Sessions => [.. _sessions.Select(entry => Current(entry.Session))];

    /// <summary>How often sessions were looked up by their keys, or all of them were read.</summary>
    public int Readings { get; private set; }

    public Task<Member> Invite(string name, CancellationToken cancellationToken) => Task.FromResult(new Member(new(_last++), name));

    /// <summary>A link for a new member.</summary>
    public SignInSecret LinkFor(string name)
    {
        var link = SignInSecret.New();
        _links[link] = new Member(new(_last++), name);
        return link;
    }

    public Task<SignInSecret> Issue(MemberId member, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<Member?> ISignIns.Find(SignInSecret link, CancellationToken cancellationToken) => Task.FromResult(_links.GetValueOrDefault(link));

    public Task<SignInSecret?> Redeem(SignInSecret link, string browser, CancellationToken cancellationToken) =>
        Task.FromResult(_links.Remove(link, out var member) ? Begin(member, browser) : null);

    public Task<SignInSecret?> AddFirstModerator(string name, string browser, CancellationToken cancellationToken)
    {
        if (_moderators.Count > 0)
            return Task.FromResult<SignInSecret?>(null);
        var member = new Member(new(_last++), name);
        _moderators.Add(member.Id);
        return Task.FromResult<SignInSecret?>(Begin(member, browser));
    }

    public Task<bool> HasModerator(CancellationToken cancellationToken) => Task.FromResult(_moderators.Count > 0);

    public Task<bool> SetRole(MemberId member, Permission role, CancellationToken cancellationToken) =>
        Task.FromResult(role == Permission.Moderator ? _moderators.Add(member) : _moderators.Remove(member));

    public Task<WebSession?> Find(SignInSecret secret, CancellationToken cancellationToken) =>
        Task.FromResult(_sessions.Where(entry => entry.Secret == secret).Select(entry => Current(entry.Session)).SingleOrDefault());

    public Task<WebSession?> Find(WebSessionId session, CancellationToken cancellationToken)
    {
        Readings++;
        return Task.FromResult(Sessions.SingleOrDefault(known => known.Id == session));
    }

    public Task<IReadOnlyList<WebSession>> Of(MemberId? member, CancellationToken cancellationToken)
    {
        Readings++;
        return Task.FromResult(Sessions);
    }

    public Task<bool> End(WebSessionId session, CancellationToken cancellationToken)
    {
        var ended = _sessions.RemoveAll(entry => entry.Session.Id == session) > 0;
        signal.Raise();
        return Task.FromResult(ended);
    }

    private SignInSecret Begin(Member member, string browser)
    {
        var secret = SignInSecret.New();
        _sessions.Add((secret, new(new(_last++), new(Platform.Web, $"member-{member.Id.Value:D8}", member.Name), member, Permission.Member, browser, FakeSociety.Now)));
        return secret;
    }

    private WebSession Current(WebSession session) => session with { Permission = _moderators.Contains(session.Member.Id) ? Permission.Moderator : Permission.Member };
}
