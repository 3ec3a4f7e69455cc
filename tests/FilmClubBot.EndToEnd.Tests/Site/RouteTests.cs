using System.Net;
using System.Text;
using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Testing;
using FilmClubBot.Worker;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.EndToEnd.Tests.Site;

/// <summary>Every route of the running program: who reaches it and what it may change, as docs/routes.md lists it.</summary>
[LongRunning]
public sealed class RouteTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-routes-");
    private readonly CancellationTokenSource _stop = new();
    private readonly string _url = $"http://127.0.0.1:{Loopback.FreePort()}";
    private Task<int>? _bot;
    private IServiceProvider _services = null!;
    private IReadOnlyList<RouteEndpoint> _routes = [];

    // A link that opens; until one is issued, one that never existed.
    private string _link = "1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "data", "filmclub.db");

    public async ValueTask InitializeAsync()
    {
        var started = new TaskCompletionSource<IServiceProvider>(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot = Task.Run(() => Bot.Run(
            [],
            new BotConsole(TextWriter.Null, TextWriter.Null, HandlesSignals: false),
            new WebApplicationOptions { ApplicationName = typeof(Bot).Assembly.GetName().Name, ContentRootPath = _folder.FullName, Args = ["--hostBuilder:reloadConfigOnChange=false"] },
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Web:Url"] = _url,
                    ["Storage:ConnectionString"] = $"Data Source={Database}",
                    // Both platforms over HTTP, at addresses where nobody answers.
                    ["Discord:Token"] = "token",
                    ["Discord:ApplicationId"] = "800000000000000001",
                    ["Discord:GuildId"] = "800000000000000002",
                    ["Discord:PublicKey"] = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                    ["Discord:ApiBaseUrl"] = "http://127.0.0.1:9/",
                    ["Slack:BotToken"] = "xoxb-1",
                    ["Slack:SigningSecret"] = "0123456789abcdef0123456789abcdef",
                    ["Slack:TeamId"] = "T1",
                    ["Slack:ApiBaseUrl"] = "http://127.0.0.1:9/",
                });
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<IHostedService>(services => new Announced(services, started));
            },
            _stop.Token), CancellationToken.None);
        if (await Task.WhenAny(started.Task, _bot) == _bot)
            Assert.Fail($"The bot ended with {await _bot}.");
        _services = await started.Task;
        _routes = [.. _services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_bot is not null)
            await _bot;
        _stop.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Are_those_of_the_document_and_no_get_changes_anything()
    {
        var table = await Table();

        // The framework serves files that a build added, of a program that was built and not published.
        var routes = _routes.Where(route => route.RoutePattern.RawText != "{**path:file}");
        Assert.Equal(table.Select(row => row.Route).Order(StringComparer.Ordinal), routes.Select(Describe).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["GET `/websub/{token}` everybody"], table.Where(row => row.Route.StartsWith("GET", StringComparison.Ordinal) && row.Changes != "nothing").Select(row => row.Route));
    }

    [Fact]
    public async Task Change_nothing_when_they_are_fetched()
    {
        _link = await IssueLink();
        var before = Dump();
        using var browser = Browser();
        var paths = _routes.Where(route => Methods(route) is [] || Methods(route).Contains("GET")).SelectMany(Paths).Distinct().ToList();
        Assert.True(paths.Count > 15, "The walk found too few routes.");

        foreach (var path in paths)
            using (await browser.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Stop)) { }

        Assert.Equal(before, Dump());
        // The link was a valid one, and still is.
        Assert.Contains($"/signin/{_link}", paths);
        Assert.Contains("Ingrid Vale", await browser.GetStringAsync($"/signin/{_link}", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_closed_to_other_sites_pages()
    {
        var before = Dump();
        using var browser = Browser();
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "no-cors");
        foreach (var route in _routes)
        {
            foreach (var method in Methods(route) is [] ? ["POST"] : Methods(route).Where(method => method is not ("GET" or "HEAD")))
            {
                using var content = new StringContent("command=/rate us 1", Encoding.UTF8, "application/x-www-form-urlencoded");
                using var request = new HttpRequestMessage(new HttpMethod(method), Paths(route).First()) { Content = content };
                using var answer = await browser.SendAsync(request, Stop);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {route.RoutePattern.RawText} answers another site's page with {answer.StatusCode}.");
            }
        }

        Assert.Equal(before, Dump());
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    // As a row of the table: the methods without HEAD, the pattern, and who reaches it.
    private static string Describe(RouteEndpoint route)
    {
        var methods = Methods(route).Where(method => method != "HEAD").Order(StringComparer.Ordinal).ToList();
        var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var who = isOpen ? "everybody" : "the chat";
        // The framework's own addresses of a circuit.
        var pattern = (route.RoutePattern.RawText ?? "").Trim('/');
        if (pattern.StartsWith("_blazor", StringComparison.Ordinal))
            return $"any `/_blazor` {who}";
        return $"{(methods.Count == 0 ? "any" : string.Join(", ", methods))} `/{pattern}` {who}";
    }

    private static async Task<IReadOnlyList<(string Route, string Changes)>> Table()
    {
        var lines = await File.ReadAllLinesAsync(Repository.Path("docs", "routes.md"), Stop);
        return [.. lines.Where(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 6 && cells[2].StartsWith('`'))
            .Select(cells => ($"{cells[1]} {cells[2]} {cells[3]}", cells[4]))];
    }

    private IEnumerable<string> Paths(RouteEndpoint route)
    {
        var path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));
        // The preview reads "command", the chat "say".
        return new[] { "%2Frate%20us%201", "%2Flink%20code%3AABCD-2345", "%2Fscreening%20cancel%201" }.Select(command => $"{path}?command={command}&say={command}").Prepend(path);
    }

    private string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Channel" } => "general",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "link" } => _link,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true } => "",
        _ => "1",
    };

    private async Task<string> IssueLink()
    {
        await using var scope = _services.CreateAsyncScope();
        var signIns = scope.ServiceProvider.GetRequiredService<ISignIns>();
        var member = await signIns.Invite("Ingrid Vale", Stop);
        var link = await signIns.Issue(member.Id, Stop);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(Stop);
        return link.ToString();
    }

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_url) };

    // Every row of every table.
    private string Dump()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        var dump = new StringBuilder();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").ToList())
            dump.AppendJoin('\n', Rows(connection, $"SELECT * FROM \"{table}\"").Prepend(table)).Append('\n');
        return dump.ToString();
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue));
    }

    private sealed class Announced(IServiceProvider services, TaskCompletionSource<IServiceProvider> started) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => started.SetResult(services));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
