using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Installing;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Slack;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnSlack.Tests.Installing;

/// <summary>A Slack, a database with one installation, and workers that use it.</summary>
internal sealed class InstallBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly GrantProtection _protection = new(new EphemeralDataProtectionProvider());
    private readonly SharedLease _lease = new();
    private readonly SlackOptions _options;
    private readonly FakeInstallations _stored = new();

    private InstallBench(SlackSimulator slack, JumpingTime time)
    {
        (Slack, Time) = (slack, time);
        _options = new() { ClientId = slack.Installed.ClientId, ClientSecret = slack.Installed.ClientSecret, ApiBaseUrl = slack.ApiBaseUrl.AbsoluteUri };
        Access = new(slack.ApiBaseUrl, "");
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddSingleton(Access).AddSlackWebApi().AddSingleton<IInstallations>(_stored).BuildServiceProvider();
        OAuth = new(_services.GetRequiredService<SlackLine>(), Access, Options.Create(_options), time);
        slack.Installed.Installer = slack.Workspace.AddUser("Mo", admin: true);
    }

    public SlackSimulator Slack { get; }

    public JumpingTime Time { get; }

    public SlackAccess Access { get; }

    public OAuthAccess OAuth { get; }

    /// <summary>Whether the database accepts no writes.</summary>
    public bool IsReadOnly
    {
        set => _stored.IsReadOnly = value;
    }

    /// <summary>What is stored, as it is.</summary>
    public string? Secret => _stored.Stored?.Secret;

    public static Uri Redirect { get; } = new("https://lantern.example/slack/oauth");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<InstallBench> Start()
    {
        var time = new JumpingTime(new(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
        return new(await SlackSimulator.Start(new() { Time = time, Recorded = false }), time);
    }

    /// <summary>A code of Slack, as its page redirects with it.</summary>
    public async Task<string> Code()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        using var allowed = await browser.GetAsync(new Uri(
            Slack.ApiBaseUrl, $"/oauth/v2/authorize?client_id={_options.ClientId}&state=s&scope={string.Join(',', SlackScopes.All)}&redirect_uri={Uri.EscapeDataString(Redirect.AbsoluteUri)}"), Token);
        return System.Web.HttpUtility.ParseQueryString(allowed.Headers.Location!.Query)["code"]!;
    }

    /// <summary>A worker's tokens of the club.</summary>
    public SlackTokens Worker() => new(
        Options.Create(_options), _services.GetRequiredService<IServiceScopeFactory>(), _protection, OAuth, _lease, new Club(new(2), "Film society", DateTimeZone.Utc, "en"), Time, NullLogger<SlackTokens>.Instance);

    /// <summary>Installs the app by a worker.</summary>
    public async Task<SlackTokens> Installed()
    {
        var worker = Worker();
        await worker.Store(await OAuth.Exchange(await Code(), Redirect, Token), Token);
        return worker;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
        _lease.Dispose();
    }

    private sealed class FakeInstallations : IInstallations
    {
        public Installation? Stored { get; private set; }

        public bool IsReadOnly { get; set; }

        public Task<Installation?> Find(Platform platform, CancellationToken cancellationToken) => Task.FromResult(Stored);

        public Task<Installation?> Change(Platform platform, Func<Installation?, Installation?> change, CancellationToken cancellationToken) =>
            IsReadOnly ? throw new StorageUnavailableException("The disk is full.") : Task.FromResult(Stored = change(Stored));
    }

    // Workers of one database: one has it, the others wait.
    private sealed class SharedLease : ILeases, ILease, IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);

        public int Workers => 2;

        public CancellationToken Lost => CancellationToken.None;

        public async Task<ILease?> TryAcquire(string name, CancellationToken cancellationToken) => await Acquire(name, cancellationToken);

        public async Task<ILease> Acquire(string name, CancellationToken cancellationToken)
        {
            await _one.WaitAsync(cancellationToken);
            return this;
        }

        public ValueTask DisposeAsync()
        {
            _one.Release();
            return ValueTask.CompletedTask;
        }

        public void Dispose() => _one.Dispose();
    }
}
