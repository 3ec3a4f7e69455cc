using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Letters;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Webhooks;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Commands;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>The browser chat on a free port of this machine, over fake commands and a log in memory.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public FakeSociety Society => Services.GetRequiredService<FakeSociety>();

    public FakeSlips Slips => Services.GetRequiredService<FakeSlips>();

    public FakeSignIns SignIns => Services.GetRequiredService<FakeSignIns>();

    public FakeMembers Members => (FakeMembers)Services.GetRequiredService<IMembers>();

    public FakeLibrary Library => Services.GetRequiredService<FakeLibrary>();

    public FakeClock Clock => (FakeClock)Services.GetRequiredService<IClock>();

    public FakeChannelLog Log => (FakeChannelLog)Services.GetRequiredService<IChannelLog>();

    public WebChannels Channels => Services.GetRequiredService<WebChannels>();

    /// <summary>Builds without starting.</summary>
    public static WebApplication Build(WebOptions options, string locale = "en", ScreeningPolicy? policy = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "FilmClubBot.OnWeb.Tests", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        AddFakes(builder.Services, locale);
        builder.Services.AddSingleton(policy ?? new ScreeningPolicy());
        builder.Services.AddOnWeb();
        builder.Services.Configure<WebOptions>(web =>
            (web.Url, web.AccessToken, web.PublicUrl, web.Proxies, web.Channels) = (options.Url, options.AccessToken, options.PublicUrl, options.Proxies, options.Channels));
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapOnWeb();
        app.MapGet("/healthz/live", () => "alive").AllowAnonymous();
        app.MapPost("/platform/events", () => "taken").AllowAnonymous();
        app.MapGet("/forgotten", () => "secret");
        app.MapGet("/away", string () => throw new FilmClubBot.Commands.Framework.Pipeline.StorageUnavailableException("A defect of the server.")).AllowAnonymous();
        app.MapGet("/broken", string () => throw new InvalidOperationException("A defect.")).AllowAnonymous();
        app.MapGet("/who", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}").AllowAnonymous();
        return app;
    }

    public static async Task<WebHost> Start(string? token = null, string? publicUrl = null, string url = "http://127.0.0.1:0", string locale = "en", ScreeningPolicy? policy = null, string[]? proxies = null, Action<IServiceCollection>? configure = null)
    {
        var app = Build(new WebOptions { Url = url, AccessToken = token, PublicUrl = publicUrl, Proxies = proxies ?? [] }, locale, policy, configure);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebHost(app);
    }

    /// <summary>The fakes of the commands, their storage and the society.</summary>
    public static void AddFakes(IServiceCollection services, string locale = "en")
    {
        Type[] commands = [typeof(FakeHelp), typeof(FakeGallery), typeof(FakeRate), typeof(FakeFilm), typeof(FakeHide), typeof(FakeSecret)];
        var members = new FakeMembers();
        services.AddSingleton(TestLocales.All);
        services.AddSingleton(new CommandCatalog(commands, TestLocales.All, []));
        services.AddSingleton<ILibraryVersion>(new ChangingLibrary());
        services.AddSingleton<BotTelemetry>();
        services.AddSingleton<IReplicaMessages, NoReplicaMessages>();
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<Completer>();
        var data = new Mock<IOwnData>();
        data.Setup(port => port.Of(It.IsAny<MemberId>(), It.IsAny<CancellationToken>())).Returns<MemberId, CancellationToken>((member, _) => Task.FromResult<IReadOnlyList<OwnTable>>(member.Value > 1000 ? [] : [new($"{member}", [], [])]));
        var files = new Mock<IOwnDataFiles>();
        files.Setup(port => port.Write(It.IsAny<IReadOnlyList<OwnTable>>())).Returns<IReadOnlyList<OwnTable>>(tables => System.Text.Encoding.UTF8.GetBytes($"the file of {tables[0].Name}"));
        services.AddSingleton<IClubs>(provider => new SoleClub(provider));
        services.AddSingleton(new DataPolicy());
        services.AddSingleton(new SiteAddress(new Uri("https://club.example/")));
        services.AddSingleton(data.Object).AddSingleton(files.Object);
        services.AddSingleton<ClubLimits>().AddSingleton<DiaryUpload>().AddSingleton(Mock.Of<IDiaryFiles>());
        services.AddScoped<FakeFilms>();
        services.AddScoped<Examples>();
        services.AddSingleton(Mock.Of<IBallots>(ballots => ballots.Latest(It.IsAny<int>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<Ballot>>(Array.Empty<Ballot>())
            && ballots.Open(It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<Ballot>>(Array.Empty<Ballot>())));
        services.AddSingleton(Mock.Of<IWatchlist>(list => list.All(It.IsAny<ListName?>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<ListedFilm>>(Array.Empty<ListedFilm>())));
        var society = new FakeSociety();
        services.AddSingleton(society);
        services.AddSingleton<IScreenings>(society).AddSingleton<IRsvps>(society).AddSingleton<IReactions>(society).AddSingleton<ICalendarTokens>(society);
        services.AddSingleton<IClock>(new FakeClock(FakeSociety.Now));
        services.AddSingleton<ITimelinePicture, WrittenPicture>().AddSingleton<IPreviewPicture, WrittenPreview>().AddSingleton<IFigurePicture, WrittenFigure>();
        var slips = new FakeSlips();
        services.AddSingleton(slips).AddSingleton<ISlips>(slips).AddSingleton<ISlipCode>(slips);
        services.AddScoped<AudienceSlips>();
        services.AddScoped<ScreeningReturns>();
        services.AddScoped<ScreeningFigures>();
        services.AddScoped<ClubReports>();
        services.AddScoped<RecapSources>().AddScoped<RecapWords>();
        services.AddScoped<LetterPlaces>().AddScoped<LetterWork>().AddScoped<ClubLetter>();
        services.AddScoped<ReviewChannels>().AddScoped<TopicChannels>().AddScoped<ChannelNames>();
        services.AddSingleton(Mock.Of<IChannelRules>(rules => rules.All(It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<ChannelRules>>(Array.Empty<ChannelRules>())));
        services.AddSingleton(Mock.Of<IFeeds>(feeds => feeds.All(It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<Feed>>(Array.Empty<Feed>())));
        services.AddSingleton(Mock.Of<IWebhooks>(webhooks => webhooks.All(It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<Webhook>>(Array.Empty<Webhook>())));
        services.AddScoped<SheetExtracts>().AddScoped<ProgrammeNotes>().AddScoped<ProjectionSheets>().AddScoped<Posters>().AddScoped<Brochures>().AddScoped<ScreeningSheets>();
        services.AddSingleton<ISheetPrinter, WrittenSheet>();
        services.AddSingleton(Mock.Of<IAuditLog>(audit => audit.Recent(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()) == Task.FromResult(new Slice<AuditEntry>(Array.Empty<AuditEntry>(), 0))));
        services.AddSingleton(Mock.Of<IRota>(rota => rota.Jobs(It.IsAny<CancellationToken>()) == Task.FromResult(JobList.None)));
        services.AddScoped<Attendance>();
        services.AddScoped<RatingVisibility>();
        var library = new FakeLibrary();
        services.AddSingleton(library);
        library.Register(services);
        var signal = new SessionsSignal();
        var signIns = new FakeSignIns(signal);
        services.AddSingleton(signal).AddSingleton(signIns).AddSingleton<ISignIns>(signIns).AddSingleton<IWebSessions>(signIns);
        services.AddSingleton<IMembers>(members);
        services.AddSingleton<IUnitOfWork>(members);
        services.AddSingleton<IChannelLog>(new FakeChannelLog());
        services.AddSingleton<IDataKeys>(new FakeDataKeys());
        services.AddSingleton(new Club(new ClubId(1), "The Lantern Film Society", DateTimeZoneProviders.Tzdb["Europe/London"], locale));
    }

    /// <summary>A browser as far as cookies go; it follows no redirects.</summary>
    public HttpClient Browser() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };

    /// <summary>Stops accepting connections.</summary>
    public Task Stop() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
