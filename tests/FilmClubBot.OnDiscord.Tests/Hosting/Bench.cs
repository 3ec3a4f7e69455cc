using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Answering;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.OnDiscord.Tests.Hosting;

/// <summary>Discord's adapter over a few commands, with the API left to the test.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    public static readonly Club Society = new(new ClubId(1), "The Lantern Film Society", DateTimeZoneProviders.Tzdb["Europe/London"], "en");

    private const string Words = """
        {
          "echo": { "description": "Says it", "options": { "text": "What", "quietly": "To you alone" } },
          "slow": { "description": "Takes its time", "options": { "quietly": "To you alone" } },
          "film": {
            "description": "A film",
            "options": { "film": "The film that you saw", "stars": "Half to five", "comment": "What you thought", "spoiler": "Covers it", "mood": "How it left you", "more": "More" },
            "labels": { "film": "Film" },
            "choices": { "mood": { "warm": "Warm", "cold": "Cold" } }
          },
          "line": { "description": "A line", "add": { "description": "Adds a line", "message": "Save as line", "options": { "words": "The words" } } },
          "hide": { "description": "Hides it" }, "picture": { "description": "A still" }, "long": { "description": "Long" }
        }
        """;

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, CommandCall> _kept = new(StringComparer.Ordinal);

    public Bench(Action<DiscordOptions>? configure = null)
    {
        configure?.Invoke(Options);
        Api.Setup(api => api.Send(It.IsAny<DiscordRequest>(), It.IsAny<CancellationToken>())).Returns<DiscordRequest, CancellationToken>((request, _) =>
        {
            // Bodies are written down as they were when sent.
            Sent.Add((request.Method + " " + request.Template, request.Body?.DeepClone(), request));
            return Task.FromResult(Answer(request));
        });
        var members = new Mock<IMembers>();
        members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>()))
            .Returns<Account, CancellationToken>((account, _) => Task.FromResult(new Member(new MemberId(7), account.Name)));
        var kept = new Mock<IKeptCalls>();
        kept.Setup(port => port.Keep(It.IsAny<IReadOnlyDictionary<string, CommandCall>>(), It.IsAny<CancellationToken>())).Returns<IReadOnlyDictionary<string, CommandCall>, CancellationToken>((calls, _) =>
        {
            foreach (var (key, call) in calls)
                _kept[key] = call;
            return Task.CompletedTask;
        });
        kept.Setup(port => port.Find(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>((key, _) => Task.FromResult(_kept.GetValueOrDefault(key)));

        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(Society);
        services.AddSingleton(this);
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(Locales);
        services.AddSingleton(Catalog);
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<AnswerDesk>();
        services.AddScoped<FewFilms>();
        services.AddScoped(_ => members.Object);
        services.AddScoped(_ => kept.Object);
        services.AddScoped(_ => Mock.Of<IUnitOfWork>());
        services.AddSingleton(Mock.Of<ILibraryVersion>());
        services.AddSingleton(Api.Object);
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(Options));
        services.AddDiscord();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public static Locales Locales { get; } = new(new[] { "en", "de" }.Select(language => Phrases.Parse(language,
    [
        ("fake.json", Words),
        ("stars.json", """{ "types": { "stars": "half to five stars" } }"""),
        ("common.json", File.ReadAllText(Repository.Path("config", "locales", language, "common.json")).Replace("\"types\"", "\"kinds\"", StringComparison.Ordinal)),
        ("types.json", """{ "types": { "yes": "yes", "no": "no", "toggle": "yes or no" } }"""),
        ("discord.json", File.ReadAllText(Repository.Path("config", "locales", language, "discord.json"))),
    ])));

    public static CommandCatalog Catalog { get; } = new(CommandCatalog.In(typeof(Bench).Assembly), Locales, []);

    public DiscordOptions Options { get; } = new() { Token = "t", ApplicationId = "5000", PublicKey = PublicKey, GuildId = "41", ReviewChannelId = "51", ModeratorRoleIds = ["42"] };

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));

    public Mock<IDiscordApi> Api { get; } = new();

    /// <summary>What was sent to Discord's API.</summary>
    public List<(string Route, JsonNode? Body, DiscordRequest Request)> Sent { get; } = [];

    /// <summary>What Discord's API answers.</summary>
    public Func<DiscordRequest, JsonElement> Answer { get; set; } = _ => default;

    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Films { get; set; } = ["Her (2013)", "Aftersun (2022)", "Us (2019)"];

    public bool SuggestionsFail { get; set; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The first answer to an interaction.</summary>
    public async Task<JsonObject> Do(string json) => (await Begin(json)).Body;

    public Task<InteractionReply> Begin(string json) =>
        Get<InteractionDesk>().Answer(InteractionJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);

    /// <summary>Waits for what was put off.</summary>
    public Task Drain() => Get<AnswerDesk>().StopAsync(TestContext.Current.CancellationToken);

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
