using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnSlack;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Visitors;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Commands;
using FilmClubBot.TextAnalysis;
using FilmClubBot.Worker.Settings;
using FilmClubBot.Worker.Verbs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.EndToEnd.Tests.Typing;

/// <summary>Commands and storage as the worker has them, to be typed at on the command line, in the chat and on Slack. It is Friday, 27 November 2026, 8:00 in London.</summary>
internal sealed class TypingSociety : IAsyncDisposable
{
    private static readonly Club _club = new(new(1), "Lantern", DateTimeZoneProviders.Tzdb["Europe/London"], "en");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly ServiceProvider _services;

    private TypingSociety()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ReviewSettings>();
        services.AddOptions<SlackOptions>();
        services.AddOptions<StorageOptions>().Configure(options => options.ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "filmclub.db")}");
        services.AddSingleton(_club);
        services.AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 27, 8, 0)));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new ScreeningPolicy()).AddSingleton(new CommentPolicy());
        services.AddSingleton<ITimelinePicture, NoPicture>().AddSingleton<IFigurePicture, WrittenFigure>();
        services.AddSingleton<ISlackApi, Workspace>();
        services.AddSingleton<SlackPeople>().AddSingleton<CardFiles>().AddSingleton<Askers>();
        services.AddSingleton<ChannelFeed>().AddSingleton<WebChannels>().AddSingleton<SignedInSessions>().AddScoped<ChatSession>();
        services.AddSingleton(ThemesFile.Load(Repository.Path("config", "themes.json"))).AddSingleton<IReviewReader, ReviewReader>().AddSingleton<IReviewCleaner, ReviewCleaner>();
        services.AddStorage().AddCommands(Repository.Path("config", "locales"));
        _services = services.BuildServiceProvider();
    }

    /// <summary>Its commands.</summary>
    public CommandCatalog Catalog => _services.GetRequiredService<CommandCatalog>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Sets it up with some of the sample reviews.</summary>
    public static async Task<TypingSociety> Found()
    {
        var society = new TypingSociety();
        await society._services.GetRequiredService<Database>().Prepare(Token);
        foreach (var file in new[] { "us-2019.txt", "solaris-2002.txt", "it-follows.txt" })
        {
            await using var scope = society._services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IReviewIntake>().Import(
                new(null, null, null, null, file, await File.ReadAllTextAsync(Repository.Path("config", "sample-reviews", file), Token), BodyFormat.PlainText, file), Token);
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(Token);
        }

        return society;
    }

    /// <summary>Types a text somewhere, and returns the answer as plain text.</summary>
    public async Task<string> Type(Surface surface, TypedLine line) => surface switch
    {
        Surface.CommandLine => await OnCommandLine(line),
        Surface.Chat => Plain(await InChat(line)),
        _ => Plain(await OnSlack(line)),
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string Plain(Card card) => PlainText.Render(card, _club.Zone, CultureInfo.InvariantCulture);

    private async Task<string> OnCommandLine(TypedLine line)
    {
        await using var output = new StringWriter();
        await Say.Answer(_services, line.Typed, line.By, line.Permission, isConfirmed: false, json: false, target: null, output, Token);
        return output.ToString();
    }

    private async Task<Card> InChat(TypedLine line)
    {
        await using var scope = _services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<ChatSession>();
        await session.Enter(new Visitor(Domain.Clubs.ClubId.OfSettings, $"{line.By}00000000", line.By, line.Permission == Permission.Moderator), Token);
        return (await session.Send("general", line.Typed)).Card;
    }

    // Slack sends the command apart from the rest, and writes three characters as entities.
    private async Task<Card> OnSlack(TypedLine line)
    {
        var text = line.Typed;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (command, rest) = space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
        Dictionary<string, string> fields = new()
        {
            ["team_id"] = "T1",
            ["user_id"] = line.By,
            ["user_name"] = line.By,
            ["response_url"] = "https://hooks.slack.example/commands/1",
            ["command"] = command,
            ["text"] = rest.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        };
        var happened = SlackPayload.Command(fields.GetValueOrDefault);
        var askers = _services.GetRequiredService<Askers>();
        return await askers.Run(await askers.Of(happened, Token), ((SlackAct.SlashCommand)happened.Act).Text, Token);
    }

    private sealed class NoPicture : ITimelinePicture
    {
        public CardImage Draw(Screening screening, Timeline timeline, Phrases say, bool isDark = false) => throw new NotSupportedException();
    }

    private sealed class Workspace : ISlackApi
    {
        public Task<JsonElement> Call(string method, JsonObject arguments, CancellationToken cancellationToken)
        {
            var user = new JsonObject { ["name"] = (string?)arguments["user"], ["is_admin"] = (string?)arguments["user"] == "mo" };
            return Task.FromResult(JsonSerializer.SerializeToElement(new JsonObject { ["ok"] = true, ["user"] = user }));
        }

        public Task Respond(Uri responseUrl, JsonObject message, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<string> Upload(SlackFile file, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<byte[]?> Download(Uri address, int maxBytes, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

/// <summary>Where commands are typed.</summary>
public enum Surface
{
    /// <summary>The verb <c>say</c>.</summary>
    CommandLine,

    /// <summary>The browser chat.</summary>
    Chat,

    /// <summary>A slash command of Slack.</summary>
    Slack,
}
