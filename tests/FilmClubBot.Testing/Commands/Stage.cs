using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime;

namespace FilmClubBot.Testing.Commands;

/// <summary>A society with a few commands of every kind, for an adapter to be put before.</summary>
public sealed class Stage
{
    private const string Words = """
        {
          "echo": { "description": "Says it", "options": { "text": "What", "quietly": "To you alone" } },
          "slow": { "description": "Takes its time", "options": { "quietly": "To you alone" } },
          "film": {
            "description": "A film",
            "shortcut": "Film",
            "options": { "film": "The film that you saw", "stars": "Half to five", "comment": "What you thought", "spoiler": "Covers it", "mood": "How it left you", "more": "More" },
            "labels": { "film": "Film" },
            "choices": { "mood": { "warm": "Warm", "cold": "Cold" } }
          },
          "line": { "description": "A line", "group": "Lines", "add": { "description": "Adds a line", "message": "Save as line", "options": { "words": "The words" } } },
          "hide": { "description": "Hides it" }, "programme": { "description": "What is on" }, "keep": { "description": "Keeps a file", "message": "Keep it", "options": { "file": "The file" } }, "greet": { "description": "Greets", "onmember": "Greet", "options": { "member": "Whom" } }, "picture": { "description": "A still" }, "paper": { "description": "A poster" }, "long": { "description": "Long" }
        }
        """;

    private readonly Dictionary<string, CommandCall> _saved = new(StringComparer.Ordinal);

    /// <summary>Sets it up.</summary>
    /// <param name="platform">Whose own words are added: <c>discord</c>.</param>
    public Stage(string platform)
    {
        Locales = new(new[] { "en", "de", "fr" }.Select(language => Phrases.Parse(language,
        [
            ("fake.json", Words),
            ("stars.json", """{ "types": { "stars": "half to five stars" } }"""),
            ("common.json", File.ReadAllText(Repository.Path("config", "locales", language, "common.json")).Replace("\"types\"", "\"kinds\"", StringComparison.Ordinal)),
            ("types.json", """{ "types": { "yes": "yes", "no": "no", "toggle": "yes or no", "filereference": "a file" } }"""),
            ($"{platform}.json", File.ReadAllText(Repository.Path("config", "locales", language, $"{platform}.json"))),
        ])));
        Catalog = new(CommandCatalog.In(typeof(Stage).Assembly), Locales, []);
    }

    /// <summary>The society.</summary>
    public static Club Society { get; } = new(new ClubId(1), "The Lantern Film Society", DateTimeZoneProviders.Tzdb["Europe/London"], "en");

    /// <summary>The texts.</summary>
    public Locales Locales { get; }

    /// <summary>The commands.</summary>
    public CommandCatalog Catalog { get; }

    /// <summary>Slow commands answer once it is open.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The films there are.</summary>
    public IReadOnlyList<string> Films { get; set; } = ["Her (2013)", "Aftersun (2022)", "Us (2019)"];

    /// <summary>Whether looking for films fails.</summary>
    public bool SuggestionsFail { get; set; }

    /// <summary>Completes once calls can be saved; a database that another program has locked does not complete.</summary>
    public Task CanSave { get; set; } = Task.CompletedTask;

    /// <summary>How many commands ran without storing anything.</summary>
    public int DryRuns { get; private set; }

    /// <summary>How often calls were saved.</summary>
    public int Saves { get; private set; }

    /// <summary>Adds the commands and the ports that they need.</summary>
    public IServiceCollection AddTo(IServiceCollection services, TimeProvider time)
    {
        var members = new Mock<IMembers>();
        members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>()))
            .Returns<Account, CancellationToken>((account, _) => Task.FromResult(new Member(new MemberId(7), account.Name)));
        var savedCalls = new Mock<ISavedCalls>();
        savedCalls.Setup(port => port.Save(It.IsAny<IReadOnlyDictionary<string, CommandCall>>(), It.IsAny<CancellationToken>())).Returns<IReadOnlyDictionary<string, CommandCall>, CancellationToken>(async (calls, _) =>
        {
            Saves++;
            await CanSave;
            foreach (var (key, call) in calls)
                _saved[key] = call;
        });
        savedCalls.Setup(port => port.Find(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns<string, CancellationToken>((key, _) => Task.FromResult(_saved.GetValueOrDefault(key)));

        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(Society);
        services.AddSingleton(this);
        services.AddSingleton(time);
        services.AddSingleton(Locales);
        services.AddSingleton(Catalog);
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<DeferredReplies>();
        services.AddSingleton<CallStorage>();
        services.AddSingleton<SocietyWorkspaces>();
        services.AddSingleton<IBoundWorkspaces, FakeWorkspaces>();
        services.AddScoped<FewFilms>();
        services.AddScoped(_ => members.Object);
        services.AddScoped(_ => savedCalls.Object);
        var work = new Mock<IUnitOfWork>();
        work.Setup(port => port.StartDryRun()).Callback(() => DryRuns++);
        services.AddScoped(_ => work.Object);
        return services.AddSingleton(Mock.Of<ILibraryVersion>());
    }
}
