using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Worker;
using FilmClubBot.Worker.Clubs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NodaTime;
using Quartz;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>
/// The program as it serves many clubs, composed as <c>Program.cs</c> does, with a database of its own. Its schedule does not run: a test has
/// interactions of guilds handled, and lets time pass.
/// </summary>
internal sealed class ClubHost : IAsyncDisposable
{
    /// <summary>The question's button.</summary>
    public const string ConfirmId = "confirm-guild";

    private const ulong Application = 77, ManageGuild = 1UL << 5;

    private static int _ids;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly WebApplication _program;
    private IHostedService? _server;

    private ClubHost(string? connectionString, string? provider, Dictionary<string, string?> settings)
    {
        _program = Bot.Build(verb: null, new() { ApplicationName = typeof(Bot).Assembly.GetName().Name, ContentRootPath = _folder.FullName, Args = ["--hostBuilder:reloadConfigOnChange=false"] }, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Hosting:ManyClubs"] = "true",
                ["Storage:Provider"] = provider ?? "Sqlite",
                ["Storage:ConnectionString"] = connectionString ?? $"Data Source={Path.Combine(_folder.FullName, "filmclub.db")}",
                ["Discord:ApplicationId"] = Application.ToString(CultureInfo.InvariantCulture),
                ["Discord:Token"] = "a-token",
                ["Discord:PublicKey"] = new string('0', 64),
                ["Club:Name"] = "The operator's own society",
            });
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton<IClock>(new TimedClock(Time)).AddSingleton<IDiscordApi>(Discord);
        });
    }

    public NamedGuilds Discord { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));

    public IServiceProvider Program => _program.Services;

    public ManyClubs Clubs => Program.GetRequiredService<ManyClubs>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ClubHost> Start(string? connectionString = null, string provider = "Sqlite", params (string Name, string Value)[] settings)
    {
        var host = new ClubHost(connectionString, provider, settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        await host.Program.GetRequiredService<Database>().Prepare(Token);
        return host;
    }

    /// <summary>Starts the same with its web server, at a free port of this machine.</summary>
    public static async Task<ClubHost> Serve(string? connectionString = null, string provider = "Sqlite", params (string Name, string Value)[] settings)
    {
        var host = await Start(connectionString, provider, [("Web:Url", $"http://127.0.0.1:{Loopback.FreePort()}"), .. settings]);
        Routes.Map(host._program);
        // The server alone, without the schedule.
        host._server = host.Program.GetServices<IHostedService>().Single(service => service.GetType().Name == "GenericWebHostService");
        await host._server.StartAsync(Token);
        return host;
    }

    /// <summary>The address of the web server.</summary>
    public Uri Address => new(_program.Configuration["Web:Url"]!);

    /// <summary>The endpoints of the program.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Program.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>A browser as far as cookies go; it follows no redirects.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Handles an act of somebody in a guild, and returns the texts of the reply.</summary>
    public async Task<string> Act(ulong guild, InteractionAct act, bool manages = false)
    {
        var id = (ulong)Interlocked.Increment(ref _ids);
        var interaction = new Interaction(id, Application, "token", guild, 5, new(manages ? 61UL : 62, manages ? "Mo" : "Ada", [], manages ? ManageGuild : 0), "en", act);
        using var club = await Program.GetRequiredService<InteractionRouter>().ClubOf(interaction, Token);
        var reply = await InteractionRouter.Answer(club, interaction, Token);
        reply.MarkSent();
        return Encoding.UTF8.GetString(reply.Json.Span);
    }

    /// <summary>Types a command in a guild.</summary>
    public Task<string> Type(ulong guild, string command, params (string Name, string Value)[] options) =>
        Act(guild, new InteractionAct.SlashCommand(command, options.ToDictionary(option => option.Name, option => option.Value)), manages: true);

    /// <summary>Presses a button in a guild.</summary>
    public Task<string> Press(ulong guild, string customId) => Act(guild, new InteractionAct.Press(customId, [], false), manages: true);

    /// <summary>Has the manager of a guild found its club.</summary>
    public async Task<ClubId> Found(ulong guild)
    {
        await Press(guild, ConfirmId);
        return (await Program.GetRequiredService<IClubDirectory>().OfWorkspace(Domain.Members.Platform.Discord, $"{guild}", Token))!.Club.Id;
    }

    /// <summary>Imports a review into a club and queues its announcement.</summary>
    public async Task Import(ClubId club, string title, string text)
    {
        using var use = await Clubs.Use(club, Token);
        await using var scope = use!.Services.CreateAsyncScope();
        var draft = new ReviewDraft(title, "Mara Voss", null, Instant.FromDateTimeOffset(Time.GetUtcNow()), title, text, BodyFormat.PlainText, "a.txt");
        var imported = await scope.ServiceProvider.GetRequiredService<IReviewIntake>().Import(draft, Token);
        Assert.Equal(IntakeOutcome.New, imported.Outcome);
        var verdict = await scope.ServiceProvider.GetRequiredService<ReviewAnnouncer>().Announce(draft, imported, Token);
        Assert.True(verdict is AnnouncerVerdict.Announced or AnnouncerVerdict.NoChannel, $"{verdict}");
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(Token);
    }

    /// <summary>How many messages, of all clubs, wait for a later time and are not being sent.</summary>
    public async Task<int> Postponed()
    {
        await using var context = Program.GetRequiredService<StorageEngine>().ContextOf(null);
        var now = Instant.FromDateTimeOffset(Time.GetUtcNow());
        return await context.Deliveries.IgnoreQueryFilters().CountAsync(row => row.State == DeliveryState.Pending && row.NextTry > now, Token);
    }

    /// <summary>Runs a job for the clubs that have work for it, as the schedule does.</summary>
    public Task RunDue<TJob>()
        where TJob : class, IClubJob => Run<ForEachClub<TJob>>();

    /// <summary>Runs a job as the schedule does.</summary>
    public async Task Run<TJob>()
        where TJob : IJob
    {
        var context = new Mock<IJobExecutionContext>();
        context.Setup(run => run.MergedJobDataMap).Returns([]);
        await ActivatorUtilities.CreateInstance<TJob>(Program).Execute(context.Object, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.StopAsync(CancellationToken.None);
        await Clubs.StopAsync(CancellationToken.None);
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A Discord that knows the names of guilds, and of a channel its guild: 4105 is in 41.</summary>
    public sealed class NamedGuilds : IDiscordApi
    {
        private readonly Channel<DiscordRequest> _refused = Channel.CreateUnbounded<DiscordRequest>();

        /// <summary>The requests that were refused because the bot is not in the guild.</summary>
        public ChannelReader<DiscordRequest> Refused => _refused.Reader;

        /// <summary>A guild that the bot was removed from; null for none.</summary>
        public ulong? Left { get; set; }

        private readonly Channel<DiscordRequest> _messages = Channel.CreateUnbounded<DiscordRequest>();

        /// <summary>The messages that were sent, in their order.</summary>
        public ChannelReader<DiscordRequest> Messages => _messages.Reader;

        public Task<JsonElement> Send(DiscordRequest request, CancellationToken cancellationToken)
        {
            if (Left is { } left && request.Arguments.Count > 0 && request.Arguments[0].StartsWith($"{left}", StringComparison.Ordinal))
            {
                _refused.Writer.TryWrite(request);
                throw new DiscordException("GET: Discord responded with 50001: Missing Access.", HttpStatusCode.Forbidden, 50001);
            }

            if (request.Method == HttpMethod.Post && request.Template == "channels/{channel.id}/messages")
                _messages.Writer.TryWrite(request);
            return Task.FromResult(JsonSerializer.SerializeToElement(new { id = request.Arguments[0], name = $"Screen {request.Arguments[0]}", type = 0, guild_id = request.Arguments[0].Length > 2 ? request.Arguments[0][..2] : request.Arguments[0] }));
        }
    }
}
